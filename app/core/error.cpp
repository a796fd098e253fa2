// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/core/error.h"

#include <algorithm>
#include <iterator>

namespace muster {

namespace {

struct Row
{
    OwnError code;
    ErrorKind kind;
    const char *word; //!< once written to a journal it never changes
};

constexpr Row rows[] = {
    { OwnError::HeldBack, ErrorKind::Cancelled, "held-back" },
    { OwnError::StopRule, ErrorKind::Cancelled, "stop-rule" },
    { OwnError::ProgramEnded, ErrorKind::Cancelled, "program-ended" },
    { OwnError::ComputerSlept, ErrorKind::Cancelled, "computer-slept" },
    { OwnError::MadeReadOnly, ErrorKind::Cancelled, "made-read-only" },
    { OwnError::LockedAgain, ErrorKind::Cancelled, "locked-again" },
    { OwnError::AnotherAccount, ErrorKind::Cancelled, "another-account" },
    { OwnError::TimeJumped, ErrorKind::Cancelled, "time-jumped" },
    { OwnError::SettledOpen, ErrorKind::Cancelled, "settled-open" },
    { OwnError::ProxySignIn, ErrorKind::Offline, "proxy-sign-in" },
    { OwnError::ProxyRefused, ErrorKind::Offline, "proxy-refused" },
    { OwnError::ProxyFailed, ErrorKind::Offline, "proxy-failed" },
    { OwnError::ConnectTimeout, ErrorKind::Timeout, "connect-timeout" },
    { OwnError::CertificateNotYetValid, ErrorKind::Tls, "certificate-not-yet-valid" },
    { OwnError::CertificateExpired, ErrorKind::Tls, "certificate-expired" },
    { OwnError::CertificateWrongHost, ErrorKind::Tls, "certificate-wrong-host" },
    { OwnError::CertificateSelfSigned, ErrorKind::Tls, "certificate-self-signed" },
    { OwnError::CertificateUnknownIssuer, ErrorKind::Tls, "certificate-unknown-issuer" },
    { OwnError::CertificateRejected, ErrorKind::Tls, "certificate-rejected" },
    { OwnError::TlsTooOld, ErrorKind::Tls, "tls-too-old" },
    { OwnError::PasscodeNeeded, ErrorKind::BadCredentials, "passcode-needed" },
    { OwnError::PasscodeRefused, ErrorKind::BadCredentials, "passcode-refused" },
    { OwnError::PastedTokenEnded, ErrorKind::BadCredentials, "pasted-token-ended" },
    { OwnError::JobGone, ErrorKind::NotFound, "job-gone" },
    { OwnError::TaskNotListed, ErrorKind::NotFound, "TaskNotListed" },
    { OwnError::TaskNotSeen, ErrorKind::NotFound, "TaskNotSeen" },
    { OwnError::Redirected, ErrorKind::BadResponse, "redirected" },
    { OwnError::NoAnswer, ErrorKind::BadResponse, "no-answer" },
    { OwnError::InterimAnswer, ErrorKind::BadResponse, "interim-answer" },
    { OwnError::NoList, ErrorKind::BadResponse, "no-list" },
    { OwnError::ListWithoutEnd, ErrorKind::BadResponse, "list-without-end" },
    { OwnError::TargetNotNamed, ErrorKind::BadResponse, "target-not-named" },
    { OwnError::JobStatus, ErrorKind::BadResponse, "job-status" },
    { OwnError::OddId, ErrorKind::BadResponse, "odd-id" },
    { OwnError::LockedOrAbsent, ErrorKind::Keychain, "locked-or-absent" },
    { OwnError::KeychainDenied, ErrorKind::Keychain, "denied" },
    { OwnError::KeychainUnavailable, ErrorKind::Keychain, "unavailable" },
    { OwnError::KeychainTimeout, ErrorKind::Keychain, "timeout" },
    { OwnError::KeychainReadBack, ErrorKind::Keychain, "read-back" },
    { OwnError::SecretTooLarge, ErrorKind::Keychain, "too-large" },
    { OwnError::SecretForSession, ErrorKind::Keychain, "session-only" },
    { OwnError::KeychainFailed, ErrorKind::Keychain, "other" },
    { OwnError::JournalUnwritable, ErrorKind::Storage, "journal-unwritable" },
    { OwnError::JournalDiskFull, ErrorKind::Storage, "journal-disk-full" },
    { OwnError::JournalDiskError, ErrorKind::Storage, "journal-disk-error" },
    { OwnError::SqlDriverMissing, ErrorKind::Storage, "sql-driver-missing" },
    { OwnError::JournalInUse, ErrorKind::Storage, "journal-in-use" },
    { OwnError::JournalNewer, ErrorKind::Storage, "journal-newer" },
    { OwnError::JournalSetAsideFailed, ErrorKind::Storage, "journal-set-aside-failed" },
    { OwnError::JournalLocked, ErrorKind::Storage, "journal-locked" },
    { OwnError::JournalUnlockable, ErrorKind::Storage, "journal-unlockable" },
    { OwnError::JournalMoved, ErrorKind::Storage, "journal-moved" },
    { OwnError::JournalTakenOver, ErrorKind::Storage, "journal-taken-over" },
    { OwnError::JournalFailed, ErrorKind::Storage, "journal-failed" },
    { OwnError::FileUnreadable, ErrorKind::Storage, "unreadable" },
    { OwnError::FileNewer, ErrorKind::Storage, "newer-file" },
    { OwnError::FileBad, ErrorKind::Storage, "bad-file" },
    { OwnError::FileBadEntry, ErrorKind::Storage, "bad-entry" },
    { OwnError::FileUnwritable, ErrorKind::Storage, "write" },
    { OwnError::ProxyUnsupported, ErrorKind::InvalidInput, "proxy-unsupported" },
    { OwnError::ProxyUnreadable, ErrorKind::InvalidInput, "proxy-unreadable" },
    { OwnError::TlsMissing, ErrorKind::InvalidInput, "tls-missing" },
    { OwnError::CaUnreadable, ErrorKind::InvalidInput, "ca-unreadable" },
    { OwnError::CaNotCertificates, ErrorKind::InvalidInput, "ca-not-certificates" },
    { OwnError::NoIdentityEndpoint, ErrorKind::InvalidInput, "no-identity-endpoint" },
    { OwnError::NoTargets, ErrorKind::InvalidInput, "no-targets" },
    { OwnError::DuplicateTargets, ErrorKind::InvalidInput, "duplicate-targets" },
    { OwnError::IneligibleTargets, ErrorKind::InvalidInput, "ineligible-targets" },
    { OwnError::ReadOnly, ErrorKind::InvalidInput, "read-only" },
    { OwnError::RunInProgress, ErrorKind::InvalidInput, "run-in-progress" },
    { OwnError::ProductionLocked, ErrorKind::InvalidInput, "production-locked" },
    { OwnError::RecentlyRestarted, ErrorKind::InvalidInput, "recently-restarted" },
    { OwnError::HistoryUnread, ErrorKind::InvalidInput, "history-unread" },
    { OwnError::ProgramEnds, ErrorKind::InvalidInput, "program-ends" },
    { OwnError::UnknownKind, ErrorKind::InvalidInput, "unknown-kind" },
    { OwnError::ConnectionBusy, ErrorKind::InvalidInput, "connection-busy" },
    { OwnError::ConnectionNotSaved, ErrorKind::InvalidInput, "not-saved" },
    { OwnError::NameTaken, ErrorKind::InvalidInput, "duplicate-name" },
    { OwnError::IdTaken, ErrorKind::InvalidInput, "duplicate-id" },
    { OwnError::UnknownId, ErrorKind::InvalidInput, "unknown-id" },
};

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < std::size(rows); ++i) {
        if (rows[i].code != static_cast<OwnError>(i))
            return false;
    }
    return std::size(rows) == ownErrorCount;
}
static_assert(isInOrder());

constexpr const Row &rowOf(OwnError code) { return rows[static_cast<std::size_t>(code)]; }

} // namespace

ErrorKind kindOf(OwnError code) { return rowOf(code).kind; }

QString wordOf(OwnError code) { return QLatin1StringView(rowOf(code).word); }

std::optional<OwnError> ownErrorOf(const QString &word)
{
    const auto *row = std::ranges::find_if(
        rows, [&word](const Row &one) { return word == QLatin1StringView(one.word); });
    return row == std::end(rows) ? std::nullopt : std::optional(row->code);
}

ErrorCode errorCodeOf(ErrorKind kind, const QString &written)
{
    const std::optional<OwnError> own = ownErrorOf(written);
    return own && kindOf(*own) == kind ? ErrorCode(*own) : ErrorCode(written);
}

QString ErrorCode::text() const
{
    const auto own = this->own();
    return own ? wordOf(*own) : cloud();
}

QString ErrorCode::cloud() const
{
    const auto *text = std::get_if<QString>(&m_code);
    return text ? *text : QString();
}

std::optional<OwnError> ErrorCode::own() const
{
    const auto *own = std::get_if<OwnError>(&m_code);
    return own ? std::optional(*own) : std::nullopt;
}

Error ownError(OwnError code, const QString &detail, Delivery delivery)
{
    Error error;
    error.kind = kindOf(code);
    error.delivery = delivery;
    error.code = code;
    error.detail = detail;
    return error;
}

QString technicalDetail(const Error &error)
{
    return error.certificate ? certificateToText(*error.certificate) : error.detail;
}

} // namespace muster
