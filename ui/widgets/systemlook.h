// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// How the system wants to be looked at, as far as the version of Qt knows. UI thread.
#pragma once

#include <QGuiApplication>
#include <QStyleHints>

#include <optional>

#if QT_VERSION >= QT_VERSION_CHECK(6, 10, 0)
#include <QAccessibilityHints>
#endif

namespace muster {

//! \brief Nothing where the system does not say.
[[nodiscard]] inline std::optional<bool> systemIsDark()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    switch (QGuiApplication::styleHints()->colorScheme()) {
    case Qt::ColorScheme::Light:
        return false;
    case Qt::ColorScheme::Dark:
        return true;
    case Qt::ColorScheme::Unknown:
        break;
    }
#endif
    return std::nullopt;
}

//! \brief What the system draws for us, such as title bars, as ours; nothing: as the system likes.
inline void askSystemForDark([[maybe_unused]] std::optional<bool> dark)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QStyleHints *hints = QGuiApplication::styleHints();
    if (dark)
        hints->setColorScheme(*dark ? Qt::ColorScheme::Dark : Qt::ColorScheme::Light);
    else
        hints->unsetColorScheme();
#endif
}

//! \brief Where Qt knows; see there for what else tells of it.
[[nodiscard]] inline bool systemAsksForContrast()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 10, 0)
    return QGuiApplication::styleHints()->accessibility()->contrastPreference()
        == Qt::ContrastPreference::HighContrast;
#else
    return false;
#endif
}

//! \brief Calls \a changed, later and in \a context's thread, when the system becomes dark or
//! light, or wants more contrast. Never before Qt 6.5.
template <typename Changed>
void followSystemLook([[maybe_unused]] QObject *context, [[maybe_unused]] Changed changed)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, context,
                     changed, Qt::QueuedConnection);
#endif
#if QT_VERSION >= QT_VERSION_CHECK(6, 10, 0)
    QObject::connect(QGuiApplication::styleHints()->accessibility(),
                     &QAccessibilityHints::contrastPreferenceChanged, context, changed,
                     Qt::QueuedConnection);
#endif
}

} // namespace muster
