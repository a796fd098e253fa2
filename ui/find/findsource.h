// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Where results come from: one kind of thing that can be found. Owned by whoever joins it to a
// FindSearch; UI thread. What takes long is done elsewhere.
#pragma once

#include "app/fleet/wantedtext.h"
#include "ui/find/findresult.h"

#include <QObject>

namespace muster {

//! \brief What a person has typed or pasted.
struct FindText
{
    QString typed;
    WantedText wanted; //!< the same; nothing where that is too long to be the name of a thing
};

class FindSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! \brief Ends in exactly one answered() with \a number, within this call or later, unless
    //! another ask() or rest() comes before.
    virtual void ask(const FindText &text, int number) = 0;
    //! \brief Nobody waits any more: no answer comes, and what was held for further questions is
    //! let go.
    virtual void rest() { }

signals:
    void answered(int number, const muster::FindAnswer &answer);
};

//! \brief More of one group are never shown.
constexpr int mostOfGroup = 8;

} // namespace muster
