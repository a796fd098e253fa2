// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/words/phrasebook.h"

#include "ui/words/formatters.h"

namespace muster {

PhraseBook::PhraseBook()
    : m_language(currentLanguage())
{
}

PhraseBook::PhraseBook(Language language)
    : m_language(language)
    , m_catalogue(std::make_unique<QTranslator>())
{
    // Absent in programs without our catalogues: the English source is used then.
    [[maybe_unused]] const bool loaded
        = m_catalogue->load(QStringLiteral(":/i18n/muster_") + infoOf(language).code);
}

PhraseBook::~PhraseBook() = default;

QString PhraseBook::text(const Phrase &phrase, int n) const
{
    if (phrase.isEmpty())
        return {};
    if (!m_catalogue)
        return phrase.text(n);
    QString text = m_catalogue->translate(phrase.context, phrase.source, nullptr, n);
    if (text.isEmpty())
        text = QString::fromUtf8(phrase.source);
    if (n >= 0)
        text.replace(QStringLiteral("%n"), countText(n));
    return text;
}

} // namespace muster
