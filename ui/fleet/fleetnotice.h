// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What is said above a fleet: how the last reading of its list ended, or in front of that, what the
// verb needs. Owned by its page; UI thread.
#pragma once

#include "app/cloud/cloud.h"

#include <QObject>

#include <functional>
#include <optional>

namespace muster {

class ErrorCatalogue;
class MessageBar;

class FleetNotice final : public QObject
{
    Q_OBJECT

public:
    //! \brief \a need says what the verb needs; all of it outlives the notice.
    FleetNotice(MessageBar &message, const ErrorCatalogue &catalogue,
                std::function<QString()> need);

    //! \brief Nothing to say: the list is being read, or was read whole.
    void clear();
    void setEnd(const Result<ListSummary> &result);
    //! \brief The last list had all that the cloud has, or a person has read that it had not.
    [[nodiscard]] bool isClear() const { return m_kind == Kind::None; }
    [[nodiscard]] bool isNotWhole() const { return m_kind == Kind::NotWhole; }
    //! \brief Says what the verb needs, until endNeed().
    void showNeed();
    void endNeed();
    //! \brief In the language that is on.
    void update();

private:
    enum class Kind { None, Error, NotWhole };

    MessageBar &m_message;
    const ErrorCatalogue &m_catalogue;
    std::function<QString()> m_need;
    Kind m_kind = Kind::None;
    bool m_showsNeed = false;
    std::optional<Error> m_error; // with Kind::Error
    ListSummary m_summary; // with Kind::NotWhole
};

} // namespace muster
