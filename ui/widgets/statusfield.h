// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// One fact at the lower edge of a window, as a flat button: it keeps the room that it once needed,
// so that its neighbours stay where they are, and loses its middle where there is too little.
// Owned by its row; UI thread.
#pragma once

#include <QStringList>
#include <QToolButton>

namespace muster {

class StatusField final : public QToolButton
{
    Q_OBJECT

public:
    //! \brief What may be done where there is no room for the whole text.
    enum class Cut {
        Middle, //!< both ends tell such texts apart
        Never, //!< a number without some of its digits is another number: then nothing is shown
    };

    explicit StatusField(const QString &objectName, Cut cut, QWidget *parent = nullptr);

    //! \brief Shows \a text; empty: there is nothing to say, and the field takes no room. \a name
    //! is for a screen reader and holds the whole value, \a hint is the tool tip.
    void setFact(const QString &text, const QString &name, const QString &hint);
    //! \brief As it was given, whatever of it can be seen.
    [[nodiscard]] const QString &fact() const { return m_fact; }
    //! \brief Room for the longest of \a texts is kept from the start.
    void setUsual(const QStringList &texts);
    //! \brief Forgets how much room it needed: what it tells of is another thing.
    void forgetRoom();

    [[nodiscard]] Cut cut() const { return m_cut; }
    [[nodiscard]] QSize sizeHint() const override;
    //! \brief The least width at which what is seen still tells something.
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    //! \brief It needs more room, or less, or none.
    void roomChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] int widthOf(const QString &text) const;
    void keepRoom();

    const Cut m_cut;
    QString m_fact;
    QStringList m_usual;
    int m_widest = 0;
};

} // namespace muster
