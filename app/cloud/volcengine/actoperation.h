// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// One try of enabling or stopping one task: leave, one exchange, verdict. That the cloud no longer
// knows a call is learned once for a whole connection: whoever sends again then sends the
// successor. Owned by the parent given; UI thread.
#pragma once

#include "app/cloud/cloud.h"
#include "app/cloud/volcengine/pageread.h"

namespace muster::volcengine {

enum class LiveVerb { Enable, Stop };

class LiveAct final : public ActOperation
{
    Q_OBJECT

public:
    LiveAct(const LiveLine &line, LiveVerb verb, const Target &target, QObject *parent);

private:
    void send(const kit::Permit &permit);
    void onFinished(const Result<HttpReply> &exchange);
    [[nodiscard]] bool isGivenUp(const ActAnswer &answer) const;
    void giveUpAction(ActAnswer &answer);
    void sayWhatReplaces(ActAnswer &answer);
    void notSent(Error error);

    const LiveLine m_line;
    const LiveVerb m_verb;
    const Target m_target;
    QPointer<Account> m_account; // may go before an answer comes
    kit::Permit m_permit;
    EnableAction m_action = EnableAction::Restart;
    QByteArray m_name; // of the call, for the log
};

} // namespace muster::volcengine
