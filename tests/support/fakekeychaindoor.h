// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A keychain that keeps each step until the test answers it.
#pragma once

#include "app/secrets/keychaindoor.h"

#include <QList>
#include <QStringList>

namespace muster::test {

class FakeKeychainDoor final : public KeychainDoor
{
public:
    struct Step
    {
        QString verb;
        QString key;
        QByteArray data;
        Callback callback;
    };
    QList<Step> steps;

    void read(const QString &key, Callback callback) override
    {
        steps.append({ QStringLiteral("read"), key, {}, std::move(callback) });
    }
    void write(const QString &key, const QByteArray &data, Callback callback) override
    {
        steps.append({ QStringLiteral("write"), key, data, std::move(callback) });
    }
    void remove(const QString &key, Callback callback) override
    {
        steps.append({ QStringLiteral("remove"), key, {}, std::move(callback) });
    }
    [[nodiscard]] QStringList verbs() const
    {
        QStringList list;
        for (const Step &step : steps)
            list += step.verb;
        return list;
    }
    void answer(KeychainCode code, const QByteArray &data = {}, const QString &message = {})
    {
        const Callback callback = steps.constLast().callback; // it may append to the list
        callback({ code, message, data });
    }
};

} // namespace muster::test
