// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Labels that never take their text for HTML and break their lines. Owned by whoever lays them out;
// UI thread.
#pragma once

#include <QLabel>

namespace muster {

[[nodiscard]] inline QLabel *plainLabel(const QString &name = {}, QWidget *parent = nullptr)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

//! \brief One whose text can be selected and copied.
[[nodiscard]] inline QLabel *copyableLabel(const QString &name = {}, QWidget *parent = nullptr)
{
    QLabel *label = plainLabel(name, parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace muster
