// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/keychain/keychainstate.h"

#include "ui/keychain/keychainwords.h"
#include "ui/words/errortext.h"
#include "ui/words/formatters.h"
#include "ui/words/sentences.h"

namespace muster {

void KeychainState::set(Kind kind, const QDateTime &at)
{
    m_kind = kind;
    m_at = at;
    emit changed();
}

void KeychainState::noteReport(const KeychainReport &report, const QDateTime &at)
{
    if (report.verdict == KeychainVerdict::Stopped)
        return; // by a person, before anything was known
    m_report = report;
    m_error.reset();
    set(report.isUsable() ? Kind::Works : Kind::Fails, at);
}

void KeychainState::noteUse(const QDateTime &at)
{
    m_report.reset();
    m_error.reset();
    set(Kind::Works, at);
}

void KeychainState::noteFailure(const Error &error, const QDateTime &at)
{
    if (error.kind != ErrorKind::Keychain)
        return;
    m_report.reset();
    m_error = error;
    set(Kind::Fails, at);
}

QString KeychainState::wordOf(Kind kind)
{
    switch (kind) {
    case Kind::NotKnown:
        //: of the keychain
        return tr("not checked");
    case Kind::Works:
        //: of the keychain
        return tr("works");
    case Kind::Fails:
        //: of the keychain
        return tr("does not work");
    }
    return {};
}

QString KeychainState::sentence() const
{
    const QString when = localTimeText(m_at);
    if (m_report) {
        //: %1: a time, %2: what the keychain doctor found, a sentence
        return tr("The keychain doctor at %1: %2")
            .arg(when, PhraseBook().text(verdictPhrase(m_report->verdict)));
    }
    if (m_error)
        return joinedSentences(tr("It was last used at %1.").arg(when), errorText(*m_error));
    if (m_kind == Kind::Works)
        return tr("It gave or took the keys of a connection at %1.").arg(when);
    return tr("It has not been used or checked since Muster was started.");
}

} // namespace muster
