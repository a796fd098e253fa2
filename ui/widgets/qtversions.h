// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What newer versions of Qt call otherwise, and older ones do not have under the new name: what a
// screen reader is told. UI thread.
#pragma once

#include <QAccessible>
#include <QLabel>

namespace muster {

//! \brief Lets a screen reader say what \a text shows, as news of \a widget.
inline void announceText([[maybe_unused]] QWidget *widget, QLabel *text)
{
    if (!QAccessible::isActive())
        return;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(widget, text->text());
#else
    QAccessibleEvent event(text, QAccessible::NameChanged);
#endif
    QAccessible::updateAccessibility(&event);
}

//! \brief Lets a screen reader say \a text, as news of \a widget; \a shown is where it is seen.
inline void announceText([[maybe_unused]] QWidget *widget, [[maybe_unused]] QWidget *shown,
                         [[maybe_unused]] const QString &text)
{
    if (!QAccessible::isActive())
        return;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(widget, text);
#else
    QAccessibleEvent event(shown, QAccessible::DescriptionChanged);
#endif
    QAccessible::updateAccessibility(&event);
}

} // namespace muster
