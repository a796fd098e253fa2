// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/secrets/patientkeychaindoor.h"

namespace muster {

using namespace Qt::StringLiterals;

namespace {

// The bus's own name and words, which no language changes. A service that died is NoReply as well,
// in other words: asking that one again would come at once, and again.
bool waitsForAPerson(const KeychainAnswer &answer)
{
    return answer.code == KeychainCode::Other
        && answer.message.contains("org.freedesktop.DBus.Error.NoReply"_L1)
        && answer.message.contains("Did not receive a reply"_L1);
}

} // namespace

PatientKeychainDoor::PatientKeychainDoor(std::unique_ptr<KeychainDoor> door, int tries)
    : m_tries(tries)
    , m_door(std::move(door))
{
}

void PatientKeychainDoor::read(const QString &key, Callback callback)
{
    ask(
        key, [this, key](Callback answered) { m_door->read(key, std::move(answered)); },
        std::move(callback));
}

void PatientKeychainDoor::write(const QString &key, const QByteArray &data, Callback callback)
{
    ask(
        key,
        [this, key, data](Callback answered) { m_door->write(key, data, std::move(answered)); },
        std::move(callback));
}

void PatientKeychainDoor::remove(const QString &key, Callback callback)
{
    ask(
        key, [this, key](Callback answered) { m_door->remove(key, std::move(answered)); },
        std::move(callback));
}

void PatientKeychainDoor::ask(const QString &key, const Ask &ask, Callback callback)
{
    m_newest[key] = ++m_turn;
    this->ask(key, m_turn, m_tries, ask, std::move(callback));
}

void PatientKeychainDoor::ask(const QString &key, quint64 turn, int tries, const Ask &ask,
                              Callback callback)
{
    ask([this, key, turn, tries, ask,
         callback = std::move(callback)](const KeychainAnswer &answer) mutable {
        if (waitsForAPerson(answer) && tries > 1 && m_newest.value(key) == turn)
            return this->ask(key, turn, tries - 1, ask, std::move(callback));
        callback(answer);
    });
}

} // namespace muster
