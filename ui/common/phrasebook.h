// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Looks phrases up in one language, whichever is on: for texts that carry both.
// Owned by whoever makes it, cheap to make but not for each phrase; UI thread.
#pragma once

#include "app/fleet/phrase.h"
#include "ui/common/language.h"

#include <QTranslator>

namespace muster {

class PhraseBook final
{
public:
    explicit PhraseBook(Language language);

    [[nodiscard]] Language language() const { return m_language; }
    //! \brief The text of \a phrase, its English source when the catalogue lacks it; \a n fills %n.
    [[nodiscard]] QString text(const Phrase &phrase, int n = -1) const;

private:
    Language m_language;
    QTranslator m_catalogue;
};

} // namespace muster
