// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A plain text in one line or several that is cut with an ellipsis where there is no room for all
// of it; then the whole is its tool tip. It never widens or heightens its window by what it says.
// Owned by its parent; UI thread.
#pragma once

#include <QLabel>

namespace muster {

class ElidedLabel final : public QLabel
{
    Q_OBJECT

public:
    //! \brief In at most so many \a lines, for which it has room from the start.
    explicit ElidedLabel(int lines = 1, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    //! \brief The lines as they are drawn.
    [[nodiscard]] QStringList shown(bool *isCut) const;

    int m_lines;
};

} // namespace muster
