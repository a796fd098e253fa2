// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What this program has found out about the keychain since it began: by using it, or by the doctor.
// Asks nobody by itself. Owned by the main window; UI thread.
#pragma once

#include "app/core/error.h"
#include "app/secrets/keychaindoctor.h"

#include <QDateTime>
#include <QObject>

#include <optional>

namespace muster {

class KeychainState final : public QObject
{
    Q_OBJECT

public:
    enum class Kind {
        NotKnown, //!< nothing was asked of it yet
        Works,
        Fails,
    };
    static constexpr Kind allKinds[] = { Kind::NotKnown, Kind::Works, Kind::Fails };

    using QObject::QObject;

    //! \brief The doctor has ended at \a at, UTC.
    void noteReport(const KeychainReport &report, const QDateTime &at);
    //! \brief An entry of ours was read, or written and read back.
    void noteUse(const QDateTime &at);
    //! \brief Using it came to \a error, of kind Keychain; others say nothing of it.
    void noteFailure(const Error &error, const QDateTime &at);

    [[nodiscard]] Kind kind() const { return m_kind; }
    //! \brief One word or two, in the language that is on.
    [[nodiscard]] static QString wordOf(Kind kind);
    //! \brief What that rests on, in sentences.
    [[nodiscard]] QString sentence() const;

signals:
    void changed();

private:
    void set(Kind kind, const QDateTime &at);

    Kind m_kind = Kind::NotKnown;
    QDateTime m_at;
    std::optional<KeychainReport> m_report; // of the doctor, where that was the last to tell
    std::optional<Error> m_error;
};

} // namespace muster
