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
    return languageOfLocale(wishes.isEmpty() ? QLocale::c() : QLocale(wishes.first()));
}

void Translator::setLanguage(Language language)
{
    if (language == m_language && !m_installed.empty())
        return;
    m_language = language;
    const LanguageInfo &info = infoOf(language);
    // First, so that a listener formats numbers the new way.
    QLocale::setDefault(info.locale);
    m_installed.clear();
    if (!info.qtCatalogue.isEmpty())
        install(info.qtCatalogue, qtFolders());
    if (!info.keychainCatalogue.isEmpty())
        install(info.keychainCatalogue, keychainFolders());
    install(QStringLiteral("muster_") + info.code, { QStringLiteral(":/i18n") });
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
