// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Looks phrases up in one language, whichever is on, for texts that carry both; or in the language
// that is on, so that one teller serves window and ticket.
// Owned by its maker, cheap to make but not for each phrase; UI thread.
#pragma once

#include "app/core/phrase.h"
#include "ui/words/language.h"

#include <QTranslator>

#include <memory>

namespace muster {

class PhraseBook final
{
public:
    //! \brief In the language that is on.
    PhraseBook();
    explicit PhraseBook(Language language);
    ~PhraseBook();

    [[nodiscard]] Language language() const { return m_language; }
    //! \brief The text of \a phrase, its English source when the catalogue lacks it; \a n fills %n.
    [[nodiscard]] QString text(const Phrase &phrase, int n = -1) const;

private:
    Language m_language;
    std::unique_ptr<QTranslator> m_catalogue; // null: the one that is on
};

} // namespace muster
