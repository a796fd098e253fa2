// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/core/language.h"

#include <QJsonObject>

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

// English is written as this person's English-speaking country writes it.
QLocale englishLocale()
{
    const QLocale system = QLocale::system();
    return system.language() == QLocale::English ? system
                                                 : QLocale(QLocale::English, QLocale::UnitedStates);
}

std::size_t placeOf(Language language) { return static_cast<std::size_t>(language); }

} // namespace

const std::array<LanguageInfo, languageCount> &languages()
{
    static const std::array<LanguageInfo, languageCount> all { {
        { Language::English, u"en"_s, u"en"_s, u"English"_s, englishLocale(), {}, {} },
        { Language::Chinese, u"zh_CN"_s, u"zh"_s, u"中文"_s,
          QLocale(QLocale::Chinese, QLocale::China), u"qtbase_zh_CN"_s, u"qtkeychain_zh"_s },
    } };
    return all;
}

const LanguageInfo &infoOf(Language language) { return languages()[placeOf(language)]; }

std::optional<Language> languageOfCode(const QString &code)
{
    const auto &all = languages();
    const auto it = std::find_if(all.cbegin(), all.cend(),
                                 [&code](const LanguageInfo &info) { return info.code == code; });
    if (it == all.cend())
        return std::nullopt;
    return it->language;
}

Language languageOfLocale(const QLocale &locale)
{
    for (const LanguageInfo &info : languages()) {
        if (info.locale.language() == locale.language())
            return info.language;
    }
    return languages().front().language;
}

LocalText::LocalText(const QJsonObject &object, const QString &prefix)
{
    for (const LanguageInfo &info : languages())
        set(info.language, object.value(prefix + info.dataKey).toString());
}

const QString &LocalText::in(Language language) const
{
    return has(language) ? m_texts[placeOf(language)] : m_texts.front();
}

bool LocalText::has(Language language) const { return !m_texts[placeOf(language)].isEmpty(); }

void LocalText::set(Language language, const QString &text) { m_texts[placeOf(language)] = text; }

} // namespace muster
