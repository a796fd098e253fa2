// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Switches the whole program between its languages while it runs. Owned by main; UI thread.
#pragma once

#include "app/core/phrase.h"
#include "ui/words/language.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <vector>

class QTranslator;

namespace muster {

class Translator final : public QObject
{
    Q_OBJECT

public:
    explicit Translator(QObject *parent = nullptr);
    ~Translator() override;

    //! \brief Of the person's first wish, any Chinese being Chinese; English when we do not speak
    //! it.
    [[nodiscard]] static Language systemLanguage();
    //! \brief The one that is on; English until setLanguage() was called.
    [[nodiscard]] Language language() const { return m_language; }
    //! \brief Installs the catalogues of ours, of Qt and of the keychain library, and sets
    //! QLocale's default; widgets get LanguageChange. Nothing happens when \a language is already
    //! on.
    void setLanguage(Language language);

    //! \brief \a phrase in \a language, whichever is on; the English source when it has none.
    [[nodiscard]] static QString text(const Phrase &phrase, Language language, int n = -1);

signals:
    void languageChanged(muster::Language language);

private:
    void install(const QString &catalogue, const QStringList &folders);

    Language m_language = Language::English;
    std::vector<std::unique_ptr<QTranslator>> m_installed;
};

} // namespace muster
