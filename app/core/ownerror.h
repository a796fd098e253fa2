// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What parts of ours find wrong: a closed vocabulary. Each has the kind of error that it comes
// with, and a word for files; its sentences are in ui/words/owncodes.
// Plain values and pure functions: no owner, any thread.
#pragma once

#include <QString>

#include <cstddef>
#include <optional>

namespace muster {

enum class ErrorKind;

enum class OwnError {
    // Cancelled
    HeldBack, //!< a call that was held back before it could leave
    StopRule, //!< a run that its stop rule ended
    ProgramEnded, //!< what the end of the program left unsent, or without an answer
    ComputerSlept, //!< a pause that no person made: what was confirmed is of another hour
    MadeReadOnly, //!< a brake: the connection was marked read-only while the run went on
    LockedAgain, //!< the same: production, and its lock came back, or was there first
    AnotherAccount, //!< a run that went through another account than calls go through now
    TimeJumped, //!< what was to follow by itself and did not: sleep, or the clock was set
    SettledOpen, //!< an overdue target that a person settled: the cloud had not told of its end
    // Offline
    ProxySignIn, //!< it asks for another user or password
    ProxyRefused, //!< it was given a user, and lets nothing through
    ProxyFailed,
    // Timeout
    ConnectTimeout,
    // Tls
    CertificateNotYetValid,
    CertificateExpired,
    CertificateWrongHost,
    CertificateSelfSigned,
    CertificateUnknownIssuer,
    CertificateRejected,
    TlsTooOld, //!< no version that both sides know
    // BadCredentials
    PasscodeNeeded, //!< the token has ended, and the next one takes a new code of the virtual MFA
    //!< device
    PasscodeRefused, //!< that code was not accepted; here and below message has the cloud's words
    PastedTokenEnded, //!< it was not accepted (any more)
    // NotFound
    JobGone, //!< the cloud disowned the job, or it was missing from whole answers for long: what
    //!< came of it cannot be asked any more
    TaskNotListed, //!< Failed only because lists named the target no more. Lists can be wrong, so
    //!< that it is held back like an Unknown one, and corrected when one names it
    //!< again
    TaskNotSeen, //!< beside an accepted target that the last list did not name
    // BadResponse
    Redirected, //!< the answer points elsewhere; detail: the host
    NoAnswer, //!< the connection ended before anything that could be read
    InterimAnswer, //!< HTTP 1xx, and not the answer behind it
    NoList, //!< the answer can be read, but has no list: null is not an empty one
    ListWithoutEnd, //!< given up far beyond what any account holds
    TargetNotNamed, //!< it was sent, and the cloud's answer says nothing of it that can be used
    JobStatus, //!< beside Accepted: a job's status that nobody knows; message: as it came
    OddId, //!< cannot be part of an address
    // Keychain
    LockedOrAbsent,
    KeychainDenied,
    KeychainUnavailable,
    KeychainTimeout,
    KeychainReadBack, //!< what was read back is not what was written
    SecretTooLarge,
    SecretForSession, //!< a pasted token, which is never written
    KeychainFailed, //!< anything else
    // Storage
    JournalUnwritable,
    JournalDiskFull,
    JournalDiskError,
    SqlDriverMissing,
    JournalInUse, //!< by a second copy of the program
    JournalNewer,
    JournalSetAsideFailed,
    JournalLocked, //!< by another program
    JournalUnlockable, //!< its lock file cannot be made or locked
    JournalMoved,
    JournalTakenOver,
    JournalFailed,
    FileUnreadable, //!< of connections, here and below: nothing is written over it
    FileNewer, //!< of a later version: nothing is written over it
    FileBad, //!< not ours, and set aside
    FileBadEntry, //!< some entries cannot be read; the whole was kept aside
    FileUnwritable, //!< it, or a folder of ours
    // InvalidInput
    ProxyUnsupported,
    ProxyUnreadable,
    TlsMissing, //!< the library
    CaUnreadable,
    CaNotCertificates,
    NoIdentityEndpoint,
    NoTargets,
    DuplicateTargets,
    IneligibleTargets,
    ReadOnly,
    RunInProgress,
    ProductionLocked,
    RecentlyRestarted,
    HistoryUnread,
    ProgramEnds,
    UnknownKind,
    ConnectionBusy,
    ConnectionNotSaved, //!< of the demo cloud, or of the environment
    NameTaken,
    IdTaken,
    UnknownId,
};

inline constexpr std::size_t ownErrorCount = static_cast<std::size_t>(OwnError::UnknownId) + 1;

//! \brief The kind of every error with that code.
[[nodiscard]] ErrorKind kindOf(OwnError code);

//! \brief The stable word for files.
[[nodiscard]] QString wordOf(OwnError code);
//! \brief Nothing for a word that this version does not know.
[[nodiscard]] std::optional<OwnError> ownErrorOf(const QString &word);

} // namespace muster
