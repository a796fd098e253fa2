// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/words/owncodes.h"

#include "app/core/error.h"

#include <QCoreApplication>

#include <iterator>

namespace muster {

namespace {

struct Row
{
    OwnError code;
    const char *what; //!< source text of the context "ErrorText"; null: the sentence of its kind
    const char *advice; //!< the same
};

constexpr Row rows[] = {
    { OwnError::HeldBack,
      QT_TRANSLATE_NOOP("ErrorText",
                        "The run was stopped or paused before this request could leave."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "What was not sent goes out when the run is resumed, or in "
                        "a new run.") },
    { OwnError::StopRule, QT_TRANSLATE_NOOP("ErrorText", "The stop rule of the run was reached."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Find out why targets failed before you send the rest in a new run.") },
    { OwnError::ProgramEnded,
      QT_TRANSLATE_NOOP("ErrorText", "Muster ended before this was finished."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "What was not sent can be sent in a new run; where the result is "
                        "unknown, look at the target first.") },
    { OwnError::ComputerSlept,
      QT_TRANSLATE_NOOP("ErrorText", "This computer was asleep, or stood still, for a while."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Look at the targets' present status, then resume the run or stop it.") },
    { OwnError::MadeReadOnly,
      QT_TRANSLATE_NOOP("ErrorText", "The connection was marked read-only during this run."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Untick Read-only for the connection and resume the run, or stop it.") },
    { OwnError::LockedAgain,
      QT_TRANSLATE_NOOP("ErrorText", "The connection was locked for production during this run."),
      QT_TRANSLATE_NOOP("ErrorText", "Unlock the connection and resume the run, or stop it.") },
    { OwnError::AnotherAccount,
      QT_TRANSLATE_NOOP("ErrorText",
                        "This run used another account, key or endpoint than this connection uses "
                        "now. Muster sends nothing more of it and does not follow it: what can be "
                        "seen from here says nothing about it."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "To go on, enter the key and the endpoint that the run used; or look at "
                        "its targets there.") },
    { OwnError::TimeJumped,
      QT_TRANSLATE_NOOP("ErrorText", "Time has jumped: this computer slept, or its clock was set."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Look at the targets' present status, then go on in a new run.") },
    { OwnError::SettledOpen,
      QT_TRANSLATE_NOOP(
          "ErrorText",
          "It was overdue and was settled by hand before the cloud reported how it ended."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Look at the target's present status before you restart it again.") },
    { OwnError::ProxySignIn,
      QT_TRANSLATE_NOOP("ErrorText", "The proxy asks for another user name or password."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Type user name and password again in the connection's settings under "
                        "Network and proxy. Muster "
                        "does not try again by itself: that could lock the user.") },
    { OwnError::ProxyRefused,
      QT_TRANSLATE_NOOP("ErrorText",
                        "The proxy was given a user name and a password, and let nothing through. "
                        "They may be wrong."),
      QT_TRANSLATE_NOOP(
          "ErrorText",
          "Check user name and password in the connection's settings under Network and proxy, "
          "and whether the proxy allows the endpoint. Muster does not try again by "
          "itself: that could lock the user.") },
    { OwnError::ProxyFailed,
      QT_TRANSLATE_NOOP("ErrorText", "The proxy could not be reached, or let nothing through."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Check the proxy, its user name and password in the connection's settings "
                        "under Network and proxy, and whether it allows the endpoint.") },
    { OwnError::ConnectTimeout,
      QT_TRANSLATE_NOOP("ErrorText", "No connection was made within the time limit."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Check the network, the proxy and the endpoint. A slow network may need a "
                        "longer limit, see Network and proxy in the connection's settings.") },
    { OwnError::CertificateNotYetValid,
      QT_TRANSLATE_NOOP("ErrorText", "The server's certificate is not valid yet."),
      QT_TRANSLATE_NOOP("ErrorText", "Check this computer's clock: it may be slow.") },
    { OwnError::CertificateExpired,
      QT_TRANSLATE_NOOP("ErrorText", "The server's certificate has expired."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Check this computer's clock. If it is right, the server's "
                        "administrator must renew the certificate.") },
    { OwnError::CertificateWrongHost,
      QT_TRANSLATE_NOOP("ErrorText", "The server's certificate is for another host."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Check the endpoint's address. If it is right, somebody else may be "
                        "answering in the cloud's place.") },
    { OwnError::CertificateSelfSigned,
      QT_TRANSLATE_NOOP("ErrorText", "The server's certificate is self-signed."),
      QT_TRANSLATE_NOOP(
          "ErrorText",
          "Compare the fingerprint with what the administrator says. If this is "
          "your company's certificate, add it as a CA file under Network and proxy.") },
    { OwnError::CertificateUnknownIssuer,
      QT_TRANSLATE_NOOP("ErrorText",
                        "This computer does not trust the issuer of the server's certificate."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "If your company inspects traffic or runs this cloud, add its CA file "
                        "under Network and proxy. Otherwise do not use this network.") },
    { OwnError::CertificateRejected,
      QT_TRANSLATE_NOOP("ErrorText", "The server's certificate was not accepted."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Show the certificate's data to the server's administrator.") },
    { OwnError::TlsTooOld,
      QT_TRANSLATE_NOOP("ErrorText",
                        "The server and this program have no TLS version in common. TLS 1.2 or "
                        "newer is needed."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Check the endpoint and the proxy; the server's administrator must allow "
                        "TLS 1.2.") },
    { OwnError::PasscodeNeeded,
      QT_TRANSLATE_NOOP("ErrorText", "Signing in takes a new code of your virtual MFA device."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Enter the code that it shows now. An old one is never sent again.") },
    { OwnError::PasscodeRefused,
      QT_TRANSLATE_NOOP("ErrorText",
                        "The cloud did not accept the code of the virtual MFA device."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Wait until it shows another code, then enter that one. If that is refused "
                        "too, check the user ID and the device's clock.") },
    { OwnError::PastedTokenEnded,
      QT_TRANSLATE_NOOP("ErrorText",
                        "The pasted token was not accepted: it has ended, or it is of another "
                        "region or account."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Get a new token and paste it into the connection. Muster cannot renew "
                        "it.") },
    { OwnError::JobGone,
      QT_TRANSLATE_NOOP("ErrorText",
                        "The cloud no longer keeps this job, so how it ended cannot be found out."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Look at the target's present status, then settle it by hand or restart "
                        "it again.") },
    { OwnError::TaskNotListed,
      QT_TRANSLATE_NOOP("ErrorText",
                        "This task has been missing from complete lists for two minutes or more; "
                        "it was probably deleted."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Refresh the list: if the task is in it again, this outcome is corrected. "
                        "Check the group and the account before creating the task again.") },
    { OwnError::TaskNotSeen,
      QT_TRANSLATE_NOOP("ErrorText",
                        "This task was not in the last list. A list can be incomplete for a while, "
                        "so Muster still watches the task."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Wait for the next lists. Do not enable the task again before it is "
                        "listed.") },
    { OwnError::Redirected,
      QT_TRANSLATE_NOOP("ErrorText",
                        "The answer points to another address. Muster never follows it."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Check the endpoint. A sign-in page of the network or a proxy may be "
                        "answering in the cloud's place.") },
    { OwnError::NoAnswer,
      QT_TRANSLATE_NOOP("ErrorText",
                        "The connection ended before an answer came that could be read."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Check the network and the proxy. If it stays like this, the cloud's "
                        "support can look for the request.") },
    { OwnError::InterimAnswer,
      QT_TRANSLATE_NOOP("ErrorText",
                        "Only an interim answer could be read, not the one that follows it."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Something between this computer and the cloud sends interim answers "
                        "(HTTP 1xx). Check the endpoint and the proxy.") },
    { OwnError::NoList,
      QT_TRANSLATE_NOOP("ErrorText",
                        "The cloud's answer holds no list, so Muster does not know what there is."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Try again. If it stays like this, show the answer to the cloud's "
                        "support.") },
    { OwnError::ListWithoutEnd,
      QT_TRANSLATE_NOOP(
          "ErrorText",
          "The cloud's list does not end: reading was stopped far beyond what any account holds."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Check that the endpoint is the cloud's own and that no proxy answers in "
                        "its place.") },
    { OwnError::TargetNotNamed,
      QT_TRANSLATE_NOOP("ErrorText",
                        "The cloud answered, and its answer does not say what became of this "
                        "target."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Check the target before you do it again. The cloud's support can look for "
                        "the request.") },
    { OwnError::JobStatus,
      QT_TRANSLATE_NOOP("ErrorText",
                        "The cloud's job has a status that this program does not know."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Muster shows it as it came and keeps asking. Look at the target's present "
                        "status and at the cloud's console.") },
    { OwnError::OddId,
      QT_TRANSLATE_NOOP("ErrorText",
                        "The cloud gave an ID that cannot be part of an address; it is not used."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Look at the target's present status and at the cloud's console, and check "
                        "that the endpoint is right.") },
    { OwnError::LockedOrAbsent,
      QT_TRANSLATE_NOOP("ErrorText",
                        "The system keychain is locked, or it does not hold this secret."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Unlock the keychain and try again, or type the secret once more.") },
    { OwnError::KeychainDenied,
      QT_TRANSLATE_NOOP("ErrorText", "The system keychain denied access."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Allow this program to use the keychain, then try again; "
                        "or keep the credentials for this session only.") },
    { OwnError::KeychainUnavailable,
      QT_TRANSLATE_NOOP("ErrorText", "There is no system keychain that can be used."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Check that a keychain service is installed and running; or keep the "
                        "credentials for this session only.") },
    { OwnError::KeychainTimeout,
      QT_TRANSLATE_NOOP("ErrorText", "The system keychain did not answer in time."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "It may be waiting for you in a window of its own. Answer "
                        "it, then try again.") },
    { OwnError::KeychainReadBack,
      QT_TRANSLATE_NOOP("ErrorText",
                        "The system keychain did not do what it reported: what was read back "
                        "is not what was asked for."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Unlock the keychain and try again; or keep the credentials for this "
                        "session only.") },
    { OwnError::SecretTooLarge,
      QT_TRANSLATE_NOOP("ErrorText", "The secret is too long for the system keychain."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Use permanent keys without a long security token, or keep "
                        "the credentials for this session only.") },
    { OwnError::SecretForSession,
      QT_TRANSLATE_NOOP("ErrorText", "A pasted token is never kept in the system keychain."),
      QT_TRANSLATE_NOOP("ErrorText", "Keep it for this session only.") },
    { OwnError::KeychainFailed, nullptr, nullptr },
    { OwnError::JournalUnwritable, QT_TRANSLATE_NOOP("ErrorText", "The journal cannot be written."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Check the rights on that file and its folder, then try again.") },
    { OwnError::JournalDiskFull,
      QT_TRANSLATE_NOOP("ErrorText",
                        "The journal cannot be written: there is no free space on its disk."),
      QT_TRANSLATE_NOOP("ErrorText", "Free some space on that disk, then try again.") },
    { OwnError::JournalDiskError,
      QT_TRANSLATE_NOOP("ErrorText",
                        "The journal cannot be used: the disk or the network drive reported an "
                        "error."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Check that disk and its connection, then try again. Restart nothing by "
                        "other means before you know what was sent.") },
    { OwnError::SqlDriverMissing,
      QT_TRANSLATE_NOOP("ErrorText",
                        "Qt's driver for SQLite is missing, so the journal cannot be used."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Install Muster again; where it uses the system's Qt, install the package "
                        "with the plugin sqldrivers/qsqlite (Debian and Ubuntu: "
                        "libqt6sql6-sqlite).") },
    { OwnError::JournalInUse,
      QT_TRANSLATE_NOOP("ErrorText",
                        "Muster is already running for this data folder. Two copies could restart "
                        "the same targets twice."),
      QT_TRANSLATE_NOOP("ErrorText", "Go on in the window that is open.") },
    { OwnError::JournalNewer,
      QT_TRANSLATE_NOOP("ErrorText", "The journal was written by a newer version of Muster."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Install that version, or start Muster with another data folder.") },
    { OwnError::JournalSetAsideFailed,
      QT_TRANSLATE_NOOP("ErrorText",
                        "The journal is damaged and could not be moved out of the way."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Close Muster, move that file to another folder and keep it, then start "
                        "again.") },
    { OwnError::JournalLocked,
      QT_TRANSLATE_NOOP("ErrorText",
                        "Another program keeps the journal locked. It may be a second copy of "
                        "Muster."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Close the program that has that file open, then try again.") },
    { OwnError::JournalUnlockable,
      QT_TRANSLATE_NOOP("ErrorText",
                        "Muster cannot make sure that only one copy of it uses its data folder."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Check that the folder is there and that you may write to it.") },
    { OwnError::JournalMoved,
      QT_TRANSLATE_NOOP("ErrorText", "The journal file was moved, deleted or replaced."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Put it back in its place and try again; or close Muster, which then saves "
                        "what it knows there, or beside the file that is there now.") },
    { OwnError::JournalTakenOver,
      QT_TRANSLATE_NOOP("ErrorText", "A second copy of Muster has taken over this journal."),
      QT_TRANSLATE_NOOP("ErrorText", "Close this copy, and go on in the other one.") },
    { OwnError::JournalFailed, QT_TRANSLATE_NOOP("ErrorText", "The journal cannot be used."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Restart Muster. If that does not help, move that file to another folder "
                        "and keep it for support.") },
    { OwnError::FileUnreadable, nullptr, nullptr }, // see ConnectionWords
    { OwnError::FileNewer, nullptr, nullptr }, // see ConnectionWords
    { OwnError::FileBad, nullptr, nullptr }, // see ConnectionWords
    { OwnError::FileBadEntry, nullptr, nullptr }, // see ConnectionWords
    { OwnError::FileUnwritable, nullptr, nullptr }, // see ConnectionWords
    { OwnError::ProxyUnsupported,
      QT_TRANSLATE_NOOP("ErrorText",
                        "A proxy variable of the environment names a kind of proxy that Muster "
                        "cannot use."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Set it to an http:// or socks5:// proxy, or choose the proxy in the "
                        "connection's settings under Network and proxy.") },
    { OwnError::ProxyUnreadable,
      QT_TRANSLATE_NOOP("ErrorText", "A proxy variable of the environment cannot be read."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Set it to host:port or http://host:port, or choose the proxy in the "
                        "connection's settings under Network and proxy.") },
    { OwnError::TlsMissing,
      QT_TRANSLATE_NOOP("ErrorText",
                        "The TLS library is missing, so that no secure connection can be made."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Install Muster again with its folder plugins/tls. A Muster that uses the "
                        "system's Qt needs the system's package of Qt's network module and "
                        "OpenSSL 3.") },
    { OwnError::CaUnreadable,
      QT_TRANSLATE_NOOP("ErrorText", "The CA file of this connection cannot be read."),
      QT_TRANSLATE_NOOP(
          "ErrorText",
          "Choose the file again in the connection's settings under Network and proxy, or "
          "remove it there.") },
    { OwnError::CaNotCertificates,
      QT_TRANSLATE_NOOP("ErrorText", "The CA file of this connection holds no certificate."),
      QT_TRANSLATE_NOOP(
          "ErrorText",
          "Choose a PEM or DER file in the connection's settings under Network and proxy, or "
          "remove it there.") },
    { OwnError::NoIdentityEndpoint,
      QT_TRANSLATE_NOOP("ErrorText", "The address of the identity service (IAM) is missing."),
      QT_TRANSLATE_NOOP("ErrorText", "Choose a region, or type the identity endpoint.") },
    { OwnError::NoTargets, QT_TRANSLATE_NOOP("ErrorText", "No target is ticked."),
      QT_TRANSLATE_NOOP("ErrorText", "Tick at least one row, then try again.") },
    { OwnError::DuplicateTargets, QT_TRANSLATE_NOOP("ErrorText", "A target is named twice."),
      QT_TRANSLATE_NOOP("ErrorText", "Refresh the list and tick the targets again.") },
    { OwnError::IneligibleTargets,
      QT_TRANSLATE_NOOP("ErrorText", "The present status of a target does not allow this."),
      QT_TRANSLATE_NOOP("ErrorText", "Refresh the list and tick the targets again.") },
    { OwnError::ReadOnly, QT_TRANSLATE_NOOP("ErrorText", "This connection is read-only."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Switch read-only mode off for this connection if you mean it.") },
    { OwnError::RunInProgress,
      QT_TRANSLATE_NOOP("ErrorText", "A run of this kind has not finished sending."),
      QT_TRANSLATE_NOOP("ErrorText", "Wait for its end, or stop its sending first.") },
    { OwnError::ProductionLocked,
      QT_TRANSLATE_NOOP("ErrorText", "This production connection is locked."),
      QT_TRANSLATE_NOOP("ErrorText", "Unlock it with a reason, then confirm once more.") },
    { OwnError::RecentlyRestarted,
      QT_TRANSLATE_NOOP("ErrorText", "A target was sent a short while ago, or is still under way."),
      QT_TRANSLATE_NOOP(
          "ErrorText",
          "Look at how it ended first. Confirm it again only if it must be restarted once more.") },
    { OwnError::HistoryUnread,
      QT_TRANSLATE_NOOP("ErrorText", "The record of earlier runs is still being read."),
      QT_TRANSLATE_NOOP("ErrorText", "Try again in a moment.") },
    { OwnError::ProgramEnds,
      QT_TRANSLATE_NOOP("ErrorText", "Muster is closing and starts nothing new."),
      QT_TRANSLATE_NOOP("ErrorText", "Start Muster again first.") },
    { OwnError::UnknownKind,
      QT_TRANSLATE_NOOP("ErrorText", "This connection has no resources of that kind."),
      QT_TRANSLATE_NOOP("ErrorText", "Refresh the list and tick the targets again.") },
    { OwnError::ConnectionBusy,
      QT_TRANSLATE_NOOP("ErrorText",
                        "The connection is saved, but a run that has not ended still uses it as it "
                        "was."),
      QT_TRANSLATE_NOOP("ErrorText", "Save it once more when the run has ended.") },
    { OwnError::ConnectionNotSaved, nullptr, nullptr }, // see ConnectionWords
    { OwnError::NameTaken, nullptr, nullptr }, // see ConnectionWords
    { OwnError::IdTaken, nullptr, nullptr }, // see ConnectionWords
    { OwnError::UnknownId, nullptr, nullptr }, // see ConnectionWords
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

Phrase phrase(const char *source) { return source ? Phrase { "ErrorText", source } : Phrase(); }

} // namespace

OwnWords ownWords(OwnError code)
{
    const Row &row = rows[static_cast<std::size_t>(code)];
    return { phrase(row.what), phrase(row.advice) };
}

bool isOurs(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Cancelled:
    case ErrorKind::Keychain:
    case ErrorKind::Storage:
    case ErrorKind::InvalidInput:
        return true;
    default:
        return error.code.own().has_value();
    }
}

} // namespace muster
