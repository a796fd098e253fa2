// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Where a window beside the main one stood, how large it was, and how it was divided: its splitters
// and the columns of its tables, each by its object name. Put back when the window is made, kept
// when it is hidden, by the same rule for every window. Owned by its window; UI thread.
#pragma once

#include <QHash>
#include <QObject>

class QHeaderView;
class QSplitter;
class QWidget;

namespace muster {

class Settings;

class WindowPlace final : public QObject
{
    Q_OBJECT

public:
    //! \brief What divides the window.
    enum class Inside {
        Kept, //!< is put back as well
        Own, //!< is kept elsewhere, by the window itself
    };

    //! \brief \a window, which has a name and all of its parts, was not shown yet; \a settings
    //! outlive it. Another one of that name that is open keeps its place: this one stands beside.
    WindowPlace(Settings &settings, QWidget &window, Inside inside = Inside::Kept);

    //! \brief For the time when the program ends and the window is open.
    void keep();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void restore();
    void putBeside();
    [[nodiscard]] QList<QSplitter *> splitters() const;
    //! \brief Those of named tables, by these names.
    [[nodiscard]] QHash<QString, QHeaderView *> headers() const;

    Settings &m_settings;
    QWidget &m_window;
    const Inside m_inside;
};

} // namespace muster
