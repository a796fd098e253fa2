// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Keeps labels and tool tips from taking text for HTML: left to itself Qt guesses, and a name that
// looks like HTML is painted as such, pictures included. One is made by main for the application
// and lives as long as it; UI thread.
#pragma once

#include <QObject>

class QCoreApplication;

namespace muster {

//! \brief Sets every QLabel that would guess to plain text before it is first measured or shown.
//!
//! A tool tip is such a label, and is asked before it gets its text. Labels of message boxes are
//! left alone, since the box has a text format of its own: see QMessageBox::setTextFormat().
class PlainTexts final : public QObject
{
    Q_OBJECT

public:
    explicit PlainTexts(QCoreApplication &application);

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace muster
