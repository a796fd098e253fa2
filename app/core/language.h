// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The languages of the program, one row each: menus, settings, the first start, catalogues and the
// texts of data tables are made from it. Values and pure functions: no owner, any thread.
#pragma once

#include <QLocale>
#include <QMetaType>
#include <QString>

#include <array>
#include <cstddef>
#include <optional>

class QJsonObject;

namespace muster {

enum class Language { English, Chinese };

struct LanguageInfo
{
    Language language;
    QString code; //!< in settings and at the end of our catalogue's name: "zh_CN"
    QString dataKey; //!< at the end of a key in tables of data: "zh"
    QString ownName; //!< what its readers call it
    QLocale locale; //!< of dates and numbers
    QString qtCatalogue; //!< of Qt's own texts; empty: the sources are in this language
    QString keychainCatalogue; //!< of the keychain library's; empty: as above
};

inline constexpr std::size_t languageCount = 2;

//! \brief Every language, in the order in which they are offered; the first is the fallback.
[[nodiscard]] const std::array<LanguageInfo, languageCount> &languages();
[[nodiscard]] const LanguageInfo &infoOf(Language language);
//! \brief By its code; nothing when there is no such language.
[[nodiscard]] std::optional<Language> languageOfCode(const QString &code);
//! \brief The language of \a locale's texts; the first when we do not speak it.
[[nodiscard]] Language languageOfLocale(const QLocale &locale);

//! \brief One text of a data table, in every language.
class LocalText final
{
public:
    LocalText() = default;
    //! \brief From \a object's members that are called \a prefix and a language's dataKey.
    explicit LocalText(const QJsonObject &object, const QString &prefix = {});

    //! \brief Empty when the data has none in \a language and none in the first.
    [[nodiscard]] const QString &in(Language language) const;
    //! \brief True when the data has this text in \a language itself.
    [[nodiscard]] bool has(Language language) const;
    void set(Language language, const QString &text);

private:
    std::array<QString, languageCount> m_texts;
};

} // namespace muster

Q_DECLARE_METATYPE(muster::Language)
