// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Words that the app layer hands to the window as data and that the window shows in whichever
// language is on at that moment. Plain values: no owner, any thread.
#pragma once

#include <QCoreApplication>
#include <QString>

namespace muster {

//! \brief A translatable text that is looked up when it is shown, not when it is made.
//!
//! Write it as \code Phrase{QT_TRANSLATE_NOOP3("Context", "Text", "note")} \endcode or with
//! MUSTER_PHRASE, so that lupdate finds it; a text with \c %n takes a number: MUSTER_PLURAL.
struct Phrase
{
    const char *context = nullptr;
    const char *source = nullptr;

    [[nodiscard]] bool isEmpty() const { return source == nullptr; }
    //! \brief The text in the current language; \a n fills \c %n.
    [[nodiscard]] QString text(int n = -1) const
    {
        return isEmpty() ? QString() : QCoreApplication::translate(context, source, nullptr, n);
    }
};

} // namespace muster

//! \brief A Phrase that lupdate extracts: MUSTER_PHRASE("Context", "Text").
#define MUSTER_PHRASE(context, text)                                                               \
    ::muster::Phrase { context, QT_TRANSLATE_NOOP(context, text) }

//! \brief The same for a text with \c %n, which has plural forms.
#define MUSTER_PLURAL(context, text)                                                               \
    ::muster::Phrase { context, QT_TRANSLATE_N_NOOP(context, text) }
