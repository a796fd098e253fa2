// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/words/owncodes.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace muster {

namespace {

constexpr OwnCode ownCodeTable[] = {
    { ErrorKind::Tls, "certificate-expired",
      QT_TRANSLATE_NOOP("ErrorText", "The server's certificate has expired."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Check this computer's clock. If it is right, the server's "
                        "administrator must renew the certificate.") },
    { ErrorKind::Tls, "certificate-not-yet-valid",
      QT_TRANSLATE_NOOP("ErrorText", "The server's certificate is not valid yet."),
      QT_TRANSLATE_NOOP("ErrorText", "Check this computer's clock: it may be slow.") },
    { ErrorKind::Tls, "certificate-wrong-host",
      QT_TRANSLATE_NOOP("ErrorText", "The server's certificate is for another host."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Check the endpoint's address. If it is right, somebody else may be "
                        "answering in the cloud's place.") },
    { ErrorKind::Tls, "certificate-self-signed",
      QT_TRANSLATE_NOOP("ErrorText", "The server's certificate is self-signed."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Compare the fingerprint with what the administrator says. If this is "
                        "your company's certificate, add it as a CA file under Network.") },
    { ErrorKind::Tls, "certificate-unknown-issuer",
      QT_TRANSLATE_NOOP("ErrorText",
                        "The server's certificate was issued by somebody whom this computer does "
                        "not trust."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "If your company inspects traffic or runs this cloud, add its CA file "
                        "under Network. Else do not use this network.") },
    { ErrorKind::Tls, "certificate-rejected",
      QT_TRANSLATE_NOOP("ErrorText", "The server's certificate was not accepted."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Show the certificate's data to the server's administrator.") },
    { ErrorKind::Tls, "tls-too-old",
      QT_TRANSLATE_NOOP("ErrorText",
                        "The server and this program have no TLS version in common. TLS 1.2 or "
                        "newer is needed."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Check the endpoint and the proxy; the server's administrator must allow "
                        "TLS 1.2.") },
    { ErrorKind::Offline, "proxy-sign-in",
      QT_TRANSLATE_NOOP("ErrorText", "The proxy asks for another user name or password."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Type user name and password again in the connection's settings under "
                        "Network. It is not tried again by itself: that could lock the user.") },
    { ErrorKind::Offline, "proxy-refused",
      QT_TRANSLATE_NOOP("ErrorText",
                        "The proxy was given a user name and a password, and let nothing through. "
                        "They may be wrong."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Check user name and password in the connection's settings under Network, "
                        "and whether the proxy allows the endpoint. It is not tried again by "
                        "itself: that could lock the user.") },
    { ErrorKind::Offline, "proxy-failed",
      QT_TRANSLATE_NOOP("ErrorText", "The proxy could not be reached, or let nothing through."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Check the proxy, its user name and password in the connection's settings "
                        "under Network, and whether it allows the endpoint.") },
    { ErrorKind::Timeout, "connect-timeout",
      QT_TRANSLATE_NOOP("ErrorText", "No connection came about within the time limit."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Check the network, the proxy and the endpoint. A slow network may need a "
                        "longer limit, see Network in the connection's settings.") },
    { ErrorKind::BadResponse, "redirected",
      QT_TRANSLATE_NOOP("ErrorText",
                        "The answer points to another address. Signed requests never follow it."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Check the endpoint. A sign-in page of the network or a proxy may be "
                        "answering in the cloud's place.") },
    { ErrorKind::BadResponse, "list-without-end",
      QT_TRANSLATE_NOOP("ErrorText",
                        "The cloud's list does not end: it was read far beyond what any account "
                        "holds, and given up."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Check that the endpoint is the cloud's own and that no proxy answers in "
                        "its place.") },
    { ErrorKind::BadResponse, "target-not-named",
      QT_TRANSLATE_NOOP("ErrorText",
                        "The cloud answered, and its answer does not say what became of this "
                        "target."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Check the target before you do it again. The cloud's support can look for "
                        "the request.") },
    { ErrorKind::BadResponse, "no-answer",
      QT_TRANSLATE_NOOP("ErrorText",
                        "The connection ended before an answer came that could be read."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Check the network and the proxy. If it stays like this, the cloud's "
                        "support can look for the request.") },
    { ErrorKind::BadResponse, "interim-answer",
      QT_TRANSLATE_NOOP("ErrorText",
                        "Only an interim answer could be read, not the one that follows it."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Something between this computer and the cloud sends interim answers "
                        "(HTTP 1xx). Check the endpoint and the proxy.") },
    { ErrorKind::InvalidInput, "proxy-unsupported",
      QT_TRANSLATE_NOOP("ErrorText",
                        "A proxy variable of the environment names a kind of proxy that Muster "
                        "cannot use."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Set it to an http:// or socks5:// proxy, or choose the proxy in the "
                        "connection's settings under Network.") },
    { ErrorKind::InvalidInput, "proxy-unreadable",
      QT_TRANSLATE_NOOP("ErrorText", "A proxy variable of the environment cannot be read."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Set it to host:port or http://host:port, or choose the proxy in the "
                        "connection's settings under Network.") },
    { ErrorKind::InvalidInput, "tls-missing",
      QT_TRANSLATE_NOOP("ErrorText",
                        "The TLS library is missing, so that no secure connection can be made."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Install Muster again with its folder plugins/tls. A Muster that uses the "
                        "system's Qt needs the system's package of Qt's network module and "
                        "OpenSSL 3.") },
    { ErrorKind::InvalidInput, "ca-unreadable",
      QT_TRANSLATE_NOOP("ErrorText", "The CA file of this connection cannot be read."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Choose the file again in the connection's settings under Network, or "
                        "remove it there.") },
    { ErrorKind::InvalidInput, "ca-not-certificates",
      QT_TRANSLATE_NOOP("ErrorText", "The CA file of this connection holds no certificate."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Choose a PEM or DER file in the connection's settings under Network, or "
                        "remove it there.") },
    { ErrorKind::BadCredentials, "passcode-needed",
      QT_TRANSLATE_NOOP("ErrorText", "Signing in takes a new code of your virtual MFA device."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Enter the code that it shows now. An old one is never sent again.") },
    { ErrorKind::BadCredentials, "passcode-refused",
      QT_TRANSLATE_NOOP("ErrorText",
                        "The cloud did not accept the code of the virtual MFA device."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Wait until it shows another code, then enter that one. If that is refused "
                        "too, check the user ID and the device's clock.") },
    { ErrorKind::BadCredentials, "pasted-token-ended",
      QT_TRANSLATE_NOOP("ErrorText",
                        "The pasted token was not accepted: it has ended, or it is of another "
                        "region or account."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Get a new token and paste it into the connection. Muster cannot renew "
                        "it.") },
    { ErrorKind::InvalidInput, "no-identity-endpoint",
      QT_TRANSLATE_NOOP("ErrorText", "The address of the identity service (IAM) is missing."),
      QT_TRANSLATE_NOOP("ErrorText", "Choose a region, or type the identity endpoint.") },
    { ErrorKind::Keychain, "session-only",
      QT_TRANSLATE_NOOP("ErrorText", "A pasted token is never kept in the system keychain."),
      QT_TRANSLATE_NOOP("ErrorText", "Keep it for this session only.") },
    { ErrorKind::InvalidInput, "no-targets", QT_TRANSLATE_NOOP("ErrorText", "No target is picked."),
      QT_TRANSLATE_NOOP("ErrorText", "Tick at least one row that can be picked.") },
    { ErrorKind::InvalidInput, "duplicate-targets",
      QT_TRANSLATE_NOOP("ErrorText", "A target is named twice."),
      QT_TRANSLATE_NOOP("ErrorText", "Refresh the list and pick the targets again.") },
    { ErrorKind::InvalidInput, "ineligible-targets",
      QT_TRANSLATE_NOOP("ErrorText", "The present status of a target does not allow this."),
      QT_TRANSLATE_NOOP("ErrorText", "Refresh the list and pick the targets again.") },
    { ErrorKind::InvalidInput, "read-only",
      QT_TRANSLATE_NOOP("ErrorText", "This connection is read-only."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Switch read-only mode off for this connection if you mean it.") },
    { ErrorKind::InvalidInput, "run-in-progress",
      QT_TRANSLATE_NOOP("ErrorText", "A run of this kind has not finished sending."),
      QT_TRANSLATE_NOOP("ErrorText", "Wait for its end, or stop its sending first.") },
    { ErrorKind::InvalidInput, "production-locked",
      QT_TRANSLATE_NOOP("ErrorText", "This production connection is locked."),
      QT_TRANSLATE_NOOP("ErrorText", "Unlock it with a reason, then confirm once more.") },
    { ErrorKind::InvalidInput, "recently-restarted",
      QT_TRANSLATE_NOOP("ErrorText", "A target was sent a short while ago, or is still under way."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Look at what became of it first; confirm it on purpose if it must be "
                        "restarted again.") },
    { ErrorKind::InvalidInput, "history-unread",
      QT_TRANSLATE_NOOP("ErrorText", "The record of earlier runs is still being read."),
      QT_TRANSLATE_NOOP("ErrorText", "Try again in a moment.") },
    { ErrorKind::InvalidInput, "program-ends",
      QT_TRANSLATE_NOOP("ErrorText", "Muster is about to end, and begins nothing more."),
      QT_TRANSLATE_NOOP("ErrorText", "Start it anew first.") },
    { ErrorKind::InvalidInput, "connection-busy",
      QT_TRANSLATE_NOOP("ErrorText",
                        "The connection is saved, but a run that has not ended still uses it as it "
                        "was."),
      QT_TRANSLATE_NOOP("ErrorText", "Save it once more when the run has ended.") },
    { ErrorKind::Storage, "journal-unwritable",
      QT_TRANSLATE_NOOP("ErrorText", "The journal cannot be written."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Check the rights on that file and its folder, then try again.") },
    { ErrorKind::Storage, "journal-disk-full",
      QT_TRANSLATE_NOOP("ErrorText",
                        "The journal cannot be written: there is no free space on its disk."),
      QT_TRANSLATE_NOOP("ErrorText", "Free some space on that disk, then try again.") },
    { ErrorKind::Storage, "journal-disk-error",
      QT_TRANSLATE_NOOP("ErrorText",
                        "The journal cannot be used: the disk or the network drive reported an "
                        "error."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Check that disk and its connection, then try again. Restart nothing by "
                        "other means before you know what was sent.") },
    { ErrorKind::Storage, "sql-driver-missing",
      QT_TRANSLATE_NOOP("ErrorText",
                        "Qt's driver for SQLite is missing, so the journal cannot be used."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Install Muster again; where it uses the system's Qt, install the package "
                        "with the plugin sqldrivers/qsqlite (Debian and Ubuntu: "
                        "libqt6sql6-sqlite).") },
    { ErrorKind::Storage, "journal-in-use",
      QT_TRANSLATE_NOOP("ErrorText",
                        "Muster is already running for this data folder. Two copies could restart "
                        "the same targets twice."),
      QT_TRANSLATE_NOOP("ErrorText", "Go on in the window that is open.") },
    { ErrorKind::Storage, "journal-newer",
      QT_TRANSLATE_NOOP("ErrorText", "The journal was written by a newer version of Muster."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Install that version, or start Muster with another data folder.") },
    { ErrorKind::Storage, "journal-set-aside-failed",
      QT_TRANSLATE_NOOP("ErrorText",
                        "The journal is damaged and could not be moved out of the way."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Close Muster, move that file to another folder and keep it, then start "
                        "again.") },
    { ErrorKind::Storage, "journal-locked",
      QT_TRANSLATE_NOOP("ErrorText",
                        "Another program keeps the journal locked. It may be a second copy of "
                        "Muster."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Close the program that has that file open, then try again.") },
    { ErrorKind::Storage, "journal-unlockable",
      QT_TRANSLATE_NOOP("ErrorText",
                        "Muster cannot make sure that only one copy of it uses its data folder."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Check that the folder is there and that you may write to it.") },
    { ErrorKind::Storage, "journal-moved",
      QT_TRANSLATE_NOOP("ErrorText", "The journal file was moved, deleted or replaced."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Put it back in its place and try again; or close Muster, which then saves "
                        "what it knows there, or beside the file that is there now.") },
    { ErrorKind::Storage, "journal-taken-over",
      QT_TRANSLATE_NOOP("ErrorText", "A second copy of Muster has taken over this journal."),
      QT_TRANSLATE_NOOP("ErrorText", "Close this copy, and go on in the other one.") },
    { ErrorKind::Storage, "journal-failed",
      QT_TRANSLATE_NOOP("ErrorText", "The journal cannot be used."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Restart Muster. If that does not help, move that file to another folder "
                        "and keep it for support.") },
    { ErrorKind::Cancelled, "stop-rule",
      QT_TRANSLATE_NOOP("ErrorText", "The stop rule of the run was reached."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Find out why targets failed before you send the rest in a new run.") },
    { ErrorKind::Cancelled, "program-ended",
      QT_TRANSLATE_NOOP("ErrorText", "The program ended before this came to its end."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "What was not sent can be sent in a new run; where the result is "
                        "unknown, look at the target first.") },
    { ErrorKind::Cancelled, "held-back",
      QT_TRANSLATE_NOOP("ErrorText",
                        "The run was stopped or paused before this request could leave."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "What was not sent goes out when the run is resumed, or in "
                        "a new run.") },
    { ErrorKind::Cancelled, "computer-slept",
      QT_TRANSLATE_NOOP("ErrorText", "This computer slept, or stood still, for a while."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Look at the targets' present status, then resume the run or stop it.") },
    { ErrorKind::Cancelled, "time-jumped",
      QT_TRANSLATE_NOOP("ErrorText",
                        "Time has jumped meanwhile: this computer slept, or its clock was set."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Look at the targets' present status, then go on in a new run.") },
    { ErrorKind::Cancelled, "another-account",
      QT_TRANSLATE_NOOP("ErrorText",
                        "This run went through another account, key or endpoint than this "
                        "connection uses now. Nothing more of it is sent, and it is not followed: "
                        "what these show says nothing of it."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Enter the key and the endpoint that it went through to go on, or look at "
                        "its targets there.") },
    { ErrorKind::Cancelled, "made-read-only",
      QT_TRANSLATE_NOOP("ErrorText", "The connection was marked read-only during this run."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Take that mark off the connection and resume the run, or stop it.") },
    { ErrorKind::Cancelled, "locked-again",
      QT_TRANSLATE_NOOP("ErrorText", "The production lock came into force during this run."),
      QT_TRANSLATE_NOOP("ErrorText", "Unlock the connection and resume the run, or stop it.") },
    { ErrorKind::Cancelled, "settled-open",
      QT_TRANSLATE_NOOP("ErrorText",
                        "It was overdue and settled by hand before the cloud told of its end."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Look at the target's present status before you restart it again.") },
    { ErrorKind::NotFound, "job-gone",
      QT_TRANSLATE_NOOP("ErrorText",
                        "The cloud no longer keeps this job: how it ended cannot be asked any "
                        "more."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Look at the target's present status, then settle it by hand or restart "
                        "it again.") },
    { ErrorKind::BadResponse, "job-status",
      QT_TRANSLATE_NOOP("ErrorText",
                        "The cloud's job has a status that this program does not know."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "It is shown as it came, and asked for again. Look at the target's present "
                        "status and at the cloud's console.") },
    { ErrorKind::BadResponse, "no-list",
      QT_TRANSLATE_NOOP("ErrorText", "The answer has no list, so it is not known what there is."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Try again. If it stays like this, show the answer to the cloud's "
                        "support.") },
    { ErrorKind::BadResponse, "odd-id",
      QT_TRANSLATE_NOOP("ErrorText",
                        "The cloud gave an ID that cannot be part of an address; it is not used."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Look at the target's present status and at the cloud's console, and check "
                        "that the endpoint is right.") },
    { ErrorKind::InvalidInput, "unknown-kind",
      QT_TRANSLATE_NOOP("ErrorText", "This connection has no resources of that kind."),
      QT_TRANSLATE_NOOP("ErrorText", "Refresh the list and pick the targets again.") },
    { ErrorKind::Keychain, "locked-or-absent",
      QT_TRANSLATE_NOOP("ErrorText",
                        "The system keychain is locked, or it does not hold this secret."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Unlock the keychain and try again, or type the secret once more.") },
    { ErrorKind::Keychain, "denied",
      QT_TRANSLATE_NOOP("ErrorText", "The system keychain denied access."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Allow this program to use the keychain, then try again; "
                        "or keep the credentials for this session only.") },
    { ErrorKind::Keychain, "unavailable",
      QT_TRANSLATE_NOOP("ErrorText", "There is no system keychain that can be used."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "See that a keychain service is installed and runs; or keep the "
                        "credentials for this session only.") },
    { ErrorKind::Keychain, "timeout",
      QT_TRANSLATE_NOOP("ErrorText", "The system keychain did not answer in time."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "It may be waiting for you in a window of its own. Answer "
                        "it, then try again.") },
    { ErrorKind::Keychain, "read-back",
      QT_TRANSLATE_NOOP("ErrorText",
                        "The system keychain did not do what it reported: what was read back "
                        "is not what was asked for."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Unlock the keychain and try again; or keep the credentials for this "
                        "session only.") },
    { ErrorKind::Keychain, "too-large",
      QT_TRANSLATE_NOOP("ErrorText", "The secret is too long for the system keychain."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Use permanent keys without a long security token, or keep "
                        "the credentials for this session only.") },
};

} // namespace

std::span<const OwnCode> ownCodes() { return ownCodeTable; }

bool isOwnCode(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Cancelled:
    case ErrorKind::Keychain:
    case ErrorKind::Storage:
    case ErrorKind::InvalidInput:
        return true; // no cloud has a part in these
    default:
        break;
    }
    // No cloud spells its codes like this.
    static const QRegularExpression ours(QStringLiteral("^[a-z]+(?:-[a-z]+)+$"));
    return findOwnCode(error) || ours.match(error.code).hasMatch();
}

Phrase ownCodePhrase(const QString &code)
{
    const auto *own = std::ranges::find_if(
        ownCodeTable, [&code](const OwnCode &one) { return code == QLatin1String(one.code); });
    return own == std::end(ownCodeTable) ? Phrase() : Phrase { "ErrorText", own->what };
}

const OwnCode *findOwnCode(const Error &error)
{
    for (const OwnCode &own : ownCodeTable) {
        if (own.kind == error.kind && error.code == QLatin1String(own.code))
            return &own;
    }
    return nullptr;
}

} // namespace muster
