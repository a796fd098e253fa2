// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Which parts of a window Tab reaches last, whenever they, or others, were made. A free function;
// UI thread.
#pragma once

#include <QList>

class QWidget;

namespace muster {

//! \brief Has Tab reach what is in each of \a parts of \a window after all else, the first of them
//! first; within each the order stays as it is.
void putLastInTabOrder(QWidget &window, const QList<const QWidget *> &parts);

} // namespace muster
