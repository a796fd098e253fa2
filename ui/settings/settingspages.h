// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The pages of the settings, in their order: what they are called, and by what else a person may
// look for them. Pure functions; UI thread.
#pragma once

#include <QStringList>

#include <array>

namespace muster {

enum class SettingsPage { General, Restarts, Following, Safety, History, Notices };

inline constexpr std::array settingsPages { SettingsPage::General,   SettingsPage::Restarts,
                                            SettingsPage::Following, SettingsPage::Safety,
                                            SettingsPage::History,   SettingsPage::Notices };

//! \brief The words of a list, apart by ';' or the sign of Chinese lists.
[[nodiscard]] QStringList apart(QString words);

[[nodiscard]] QString settingsPageName(SettingsPage page);
//! \brief In the language that is on; words for what stands on it.
[[nodiscard]] QStringList settingsPageWords(SettingsPage page);

} // namespace muster
