// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/fleetnotice.h"

#include "ui/fleet/listnote.h"
#include "ui/widgets/helpplace.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/errortext.h"

#include <utility>

namespace muster {

FleetNotice::FleetNotice(MessageBar &message, const ErrorCatalogue &catalogue,
                         std::function<QString()> need)
    : QObject(&message)
    , m_message(message)
    , m_catalogue(catalogue)
    , m_need(std::move(need))
{
    connect(&message, &MessageBar::closed, this, [this] {
        if (std::exchange(m_showsNeed, false))
            update(); // what it stood in front of
        else
            m_kind = Kind::None;
    });
}

void FleetNotice::clear()
{
    m_kind = Kind::None;
    m_showsNeed = false;
    m_error.reset();
    update();
}

void FleetNotice::setEnd(const Result<ListSummary> &result)
{
    clear();
    if (!result) {
        m_kind = Kind::Error;
        m_error = result.error();
    } else if (!result->isWhole()) {
        m_kind = Kind::NotWhole;
        m_summary = *result;
    }
    update();
}

void FleetNotice::showNeed()
{
    m_showsNeed = true;
    update();
}

void FleetNotice::endNeed()
{
    if (std::exchange(m_showsNeed, false))
        update();
}

void FleetNotice::update()
{
    const bool isError = !m_showsNeed && m_kind == Kind::Error;
    setHelpCode(m_message, isError ? explainedCode(*m_error) : QString());
    if (m_showsNeed) {
        m_message.setMessage(MessageBar::Kind::Info, m_need());
        return;
    }
    switch (m_kind) {
    case Kind::None:
        m_message.clear();
        break;
    case Kind::Error:
        if (m_error->kind == ErrorKind::Cancelled)
            m_message.setMessage(MessageBar::Kind::Info,
                                 tr("Reading was stopped. The list may be incomplete."),
                                 tr("Read again"));
        else
            m_message.setMessage(MessageBar::Kind::Error,
                                 errorText(*m_error, Asked::Read, m_catalogue), tr("Try again"));
        break;
    case Kind::NotWhole:
        m_message.setMessage(MessageBar::Kind::Info, listNote(m_summary), tr("Read again"));
        break;
    }
}

} // namespace muster
