// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/words/translator.h"

#include "ui/words/phrasebook.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QStandardPaths>
#include <QTranslator>

namespace muster {

namespace {

QStringList qtFolders()
{
    return { QLibraryInfo::path(QLibraryInfo::TranslationsPath), QStringLiteral(":/i18n") };
}

QStringList keychainFolders()
{
    return qtFolders()
        + QStandardPaths::locateAll(QStandardPaths::GenericDataLocation,
                                    QStringLiteral("qt6keychain/translations"),
                                    QStandardPaths::LocateDirectory);
}

QLocale localeOf(Language language)
{
    if (language == Language::Chinese)
        return QLocale(QLocale::Chinese, QLocale::China);
    const QLocale system = QLocale::system();
    return system.language() == QLocale::English ? system
                                                 : QLocale(QLocale::English, QLocale::UnitedStates);
}

//! Counts in its texts are written as everywhere else in the window: 12,345.
class Catalogue final : public QTranslator
{
public:
    QString translate(const char *context, const char *source, const char *disambiguation,
                      int n) const override
    {
        QString text = QTranslator::translate(context, source, disambiguation, n);
        return n < 0 ? text : text.replace(QStringLiteral("%n"), QStringLiteral("%Ln"));
    }
};

} // namespace

Translator::Translator(QObject *parent)
    : QObject(parent)
{
}

Translator::~Translator() = default;

Language Translator::systemLanguage()
{
    const QStringList wishes = QLocale::system().uiLanguages();
    const bool chinese = !wishes.isEmpty() && wishes.first().startsWith(QStringLiteral("zh"));
    return chinese ? Language::Chinese : Language::English;
}

void Translator::setLanguage(Language language)
{
    if (language == m_language && !m_installed.empty())
        return;
    m_language = language;
    // First, so that whoever hears of the change formats numbers the new way.
    QLocale::setDefault(localeOf(language));
    m_installed.clear();
    if (language == Language::Chinese) {
        install(QStringLiteral("qtbase_zh_CN"), qtFolders());
        install(QStringLiteral("qtkeychain_zh"), keychainFolders());
    }
    install(QStringLiteral("muster_") + languageCode(language), { QStringLiteral(":/i18n") });
    emit languageChanged(language);
}

void Translator::install(const QString &catalogue, const QStringList &folders)
{
    auto translator = std::make_unique<Catalogue>();
    for (const QString &folder : folders) {
        if (translator->load(catalogue, folder)) {
            QCoreApplication::installTranslator(translator.get());
            break;
        }
    }
    m_installed.push_back(std::move(translator));
}

QString Translator::text(const Phrase &phrase, Language language, int n)
{
    return PhraseBook(language).text(phrase, n);
}

} // namespace muster
