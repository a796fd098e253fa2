// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A tool button that opens its menu at once. Its arrow follows the text: the styles draw it
// into a corner, some of them over the text.
// Owned by its parent; UI thread.
#pragma once

#include <QToolButton>

namespace muster {

class MenuButton : public QToolButton
{
    Q_OBJECT

public:
    explicit MenuButton(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int arrowWidth() const;
};

} // namespace muster
