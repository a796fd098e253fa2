// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/keychain/keychainwords.h"

#include "app/core/enumwords.h"
#include "ui/words/formatters.h"

#include <QLocale>

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

QString secondsOf(std::chrono::milliseconds time)
{
    return QLocale().toString(static_cast<double>(time.count()) / 1000.0, 'f', 1);
}

QString longestStep(const KeychainReport &report)
{
    std::chrono::milliseconds longest { 0 };
    for (const DoctorStepReport &step : report.steps)
        longest = std::max(longest, step.took);
    return secondsOf(longest);
}

Phrase unlockAdvice(KeychainBackend backend)
{
    switch (backend) {
    case KeychainBackend::GnomeKeyring:
        return MUSTER_PHRASE("KeychainWords",
                             "Open Passwords and Keys (seahorse), unlock the keyring “Login” and "
                             "check again; or check again and type the password when its window "
                             "asks. Signing in without a password (automatic login) leaves it "
                             "locked.");
    case KeychainBackend::KWallet:
        return MUSTER_PHRASE("KeychainWords",
                             "Open the wallet in KWalletManager and check again; or check again "
                             "and type the password when its window asks.");
    default:
        break;
    }
    return MUSTER_PHRASE("KeychainWords",
                         "Unlock it in the program that keeps your passwords and check again.");
}

Phrase absentAdvice(const KeychainReport &report)
{
    switch (report.backend) {
    case KeychainBackend::None:
        return MUSTER_PHRASE("KeychainWords",
                             "Install libsecret (Debian, Ubuntu: libsecret-1-0; Fedora: libsecret) "
                             "and a Secret Service such as GNOME Keyring, then start Muster "
                             "again.");
    case KeychainBackend::KWallet:
        return MUSTER_PHRASE("KeychainWords",
                             "Switch KWallet on in the system settings, or install libsecret, then "
                             "start Muster again.");
    case KeychainBackend::KdeSecretService:
        return MUSTER_PHRASE("KeychainWords",
                             "KWallet is switched off or not installed, and no other Secret "
                             "Service answers. Switch KWallet on in the system settings (KDE "
                             "Wallet), or install it, then start Muster again.");
    case KeychainBackend::WindowsCredentialManager:
        return MUSTER_PHRASE("KeychainWords",
                             "Start the service “Credential Manager” (VaultSvc) in the Windows "
                             "services, then check again.");
    case KeychainBackend::MacOsKeychain:
        return MUSTER_PHRASE("KeychainWords",
                             "Open Keychain Access and see that the keychain “login” is there and "
                             "is the default one, then check again.");
    default:
        break;
    }
    if (!report.sessionBus) {
        return MUSTER_PHRASE("KeychainWords",
                             "This session has no session bus (D-Bus). Start Muster from the "
                             "desktop's menu rather than over ssh, sudo or a bare terminal.");
    }
    return MUSTER_PHRASE("KeychainWords",
                         "No Secret Service answers on the session bus. Install and start one: "
                         "GNOME Keyring (gnome-keyring), KWallet, or KeePassXC with its Secret "
                         "Service switched on. Then check again.");
}

Phrase deniedAdvice(KeychainBackend backend)
{
    switch (backend) {
    case KeychainBackend::MacOsKeychain:
        return MUSTER_PHRASE("KeychainWords",
                             "Check again and choose Always Allow when macOS asks. If it does not "
                             "ask, unlock the keychain “login” in Keychain Access first.");
    case KeychainBackend::WindowsCredentialManager:
        return MUSTER_PHRASE("KeychainWords",
                             "A policy may forbid stored credentials (“Network access: Do not "
                             "allow storage of passwords and credentials”). Ask your "
                             "administrator.");
    case KeychainBackend::KWallet:
        return MUSTER_PHRASE("KeychainWords",
                             "KDE's wallet window was dismissed, or the wallet's settings refuse "
                             "Muster. Check again, and type the wallet's password or let the "
                             "window make a new wallet. If no window comes, allow Muster in the "
                             "system settings (KDE Wallet).");
    default:
        break;
    }
    return MUSTER_PHRASE("KeychainWords",
                         "Check again and allow the access when its window asks. If it does not "
                         "ask, see who is allowed in the settings of your wallet or password "
                         "program.");
}

Phrase frozenAdvice(KeychainBackend backend)
{
    if (backend == KeychainBackend::WindowsCredentialManager
        || backend == KeychainBackend::MacOsKeychain) {
        return MUSTER_PHRASE("KeychainWords",
                             "Sign out of the system and in again, then check again.");
    }
    return MUSTER_PHRASE("KeychainWords",
                         "Its service runs but hangs. Sign out of the desktop and in again, or end "
                         "the service (gnome-keyring-daemon, kwalletd) so that it is started anew. "
                         "Then check again.");
}

Phrase noAnswerAdvice(KeychainBackend backend)
{
    if (backend == KeychainBackend::KWallet) {
        return MUSTER_PHRASE("KeychainWords",
                             "After %1 s Muster stopped waiting. KDE's wallet window is probably "
                             "still open, perhaps behind others: answer it, then check again. If "
                             "there is none, sign out of the desktop and in again.");
    }
    return MUSTER_PHRASE("KeychainWords",
                         "After %1 s Muster stopped waiting. A window that asks for your "
                         "password is probably still open, perhaps behind others: answer it, "
                         "then check again.");
}

Phrase removeByHandAdvice()
{
    return MUSTER_PHRASE("KeychainWords",
                         "Keys can be written, but what is deleted may stay. Remove the entry "
                         "“Muster keychain doctor” in the program that shows your passwords, and "
                         "look there after removing a connection.");
}

} // namespace

QString answerWord(const std::optional<KeychainCode> &code)
{
    static constexpr auto words = enumWords<KeychainCode>({
        { KeychainCode::Done, "done" },
        { KeychainCode::NotFound, "not-found" },
        { KeychainCode::Denied, "denied" },
        { KeychainCode::Unavailable, "unavailable" },
        { KeychainCode::Other, "other" },
    });
    return code ? words.word(*code) : u"none"_s;
}

Phrase stepPhrase(DoctorStep step)
{
    switch (step) {
    case DoctorStep::Write:
        return MUSTER_PHRASE("KeychainWords", "Write a dummy entry");
    case DoctorStep::Read:
        return MUSTER_PHRASE("KeychainWords", "Read it");
    case DoctorStep::Remove:
        return MUSTER_PHRASE("KeychainWords", "Remove it");
    case DoctorStep::LookAgain:
        break;
    }
    return MUSTER_PHRASE("KeychainWords", "See that it is gone");
}

Phrase verdictPhrase(KeychainVerdict verdict)
{
    switch (verdict) {
    case KeychainVerdict::Healthy:
        return MUSTER_PHRASE("KeychainWords", "The keychain works.");
    case KeychainVerdict::Slow:
        return MUSTER_PHRASE("KeychainWords", "The keychain works, but it took its time.");
    case KeychainVerdict::Locked:
        return MUSTER_PHRASE("KeychainWords", "The keychain is locked.");
    case KeychainVerdict::NoKeyring:
        return MUSTER_PHRASE("KeychainWords", "The keychain holds no keyring yet.");
    case KeychainVerdict::Absent:
        return MUSTER_PHRASE("KeychainWords", "There is no keychain here.");
    case KeychainVerdict::Denied:
        return MUSTER_PHRASE("KeychainWords", "The keychain refused.");
    case KeychainVerdict::Frozen:
        return MUSTER_PHRASE("KeychainWords", "The keychain is there but hangs.");
    case KeychainVerdict::NoAnswer:
        return MUSTER_PHRASE("KeychainWords", "The keychain has not answered.");
    case KeychainVerdict::NeverAnswers:
        return MUSTER_PHRASE("KeychainWords", "The keychain's answers do not reach Muster.");
    case KeychainVerdict::NotKept:
        return MUSTER_PHRASE("KeychainWords", "The keychain did not keep what was written.");
    case KeychainVerdict::WrongData:
        return MUSTER_PHRASE("KeychainWords", "The keychain gave back something else.");
    case KeychainVerdict::LeavesDummy:
        return MUSTER_PHRASE("KeychainWords", "The dummy entry could not be removed.");
    case KeychainVerdict::Failed:
        return MUSTER_PHRASE("KeychainWords", "The keychain failed.");
    case KeychainVerdict::Stopped:
        break;
    }
    return MUSTER_PHRASE("KeychainWords", "The check was stopped.");
}

Phrase advicePhrase(const KeychainReport &report)
{
    switch (report.verdict) {
    case KeychainVerdict::Healthy:
        return MUSTER_PHRASE("KeychainWords", "The keys of your connections can be kept there.");
    case KeychainVerdict::Slow:
        return MUSTER_PHRASE("KeychainWords",
                             "The longest step took %1 s. If you typed a password meanwhile, that "
                             "is why. Otherwise opening a connection waits as long; the window "
                             "stays usable.");
    case KeychainVerdict::Locked:
        return unlockAdvice(report.backend);
    case KeychainVerdict::NoKeyring:
        return MUSTER_PHRASE("KeychainWords",
                             "Check again, and choose a password when its window asks for a new "
                             "keyring.");
    case KeychainVerdict::Absent:
        return absentAdvice(report);
    case KeychainVerdict::Denied:
        return deniedAdvice(report.backend);
    case KeychainVerdict::Frozen:
        return frozenAdvice(report.backend);
    case KeychainVerdict::NoAnswer:
        return noAnswerAdvice(report.backend);
    case KeychainVerdict::NeverAnswers:
        return MUSTER_PHRASE("KeychainWords",
                             "QT_NO_GLIB is set in the environment, or this Qt was built without "
                             "GLib. Start Muster without QT_NO_GLIB.");
    case KeychainVerdict::NotKept:
        return MUSTER_PHRASE("KeychainWords",
                             "It reported success and then showed no entry: it was locked "
                             "meanwhile, or it keeps nothing. Unlock it and check again.");
    case KeychainVerdict::WrongData:
        return MUSTER_PHRASE("KeychainWords",
                             "Another program may be writing to the same entry. Check again; if it "
                             "stays so, do not keep keys there.");
    case KeychainVerdict::LeavesDummy:
        return removeByHandAdvice();
    case KeychainVerdict::Failed:
        return MUSTER_PHRASE("KeychainWords",
                             "Its own message is beside the step above. Sign out of the system and "
                             "in again, then check again.");
    case KeychainVerdict::Stopped:
        break;
    }
    return MUSTER_PHRASE("KeychainWords",
                         "If the keychain writes the dummy entry later, Muster removes it again.");
}

Phrase remainderPhrase(const KeychainReport &report)
{
    if (report.isUsable() || report.verdict == KeychainVerdict::Stopped)
        return {};
    return MUSTER_PHRASE("KeychainWords",
                         "Until then, choose “for this session only” for keys: that always "
                         "works.");
}

QString adviceText(const KeychainReport &report, const PhraseBook &book)
{
    QString text = book.text(advicePhrase(report));
    text.replace("%1"_L1, longestStep(report));
    if (const Phrase remainder = remainderPhrase(report); !remainder.isEmpty())
        text += u'\n' + book.text(remainder);
    return text;
}

QString stepText(const DoctorStepReport &step, const PhraseBook &book)
{
    QString text;
    if (!step.answer)
        text = book.text(MUSTER_PHRASE("KeychainWords", "no answer"));
    else if (step.asExpected)
        text = book.text(MUSTER_PHRASE("KeychainWords", "done"));
    else if (*step.answer == KeychainCode::Done)
        text = book.text(MUSTER_PHRASE("KeychainWords", "not as expected"));
    else if (*step.answer == KeychainCode::NotFound)
        text = book.text(MUSTER_PHRASE("KeychainWords", "nothing found"));
    else if (*step.answer == KeychainCode::Denied)
        text = book.text(MUSTER_PHRASE("KeychainWords", "refused"));
    else
        text = book.text(MUSTER_PHRASE("KeychainWords", "failed"));
    //: %1 is how a step ended, e.g. "done"; %2 how long it took
    text = book.text(MUSTER_PHRASE("KeychainWords", "%1, %2 ms"))
               .arg(text, countText(step.took.count()));
    if (step.message.isEmpty() || step.asExpected)
        return text;
    //: %1 is how a step ended and how long it took, %2 what the keychain said, in its own words
    return book.text(MUSTER_PHRASE("KeychainWords", "%1 (%2)")).arg(text, step.message);
}

QString doctorText(const KeychainReport &report, const PhraseBook &book)
{
    QStringList lines;
    lines += book.text(MUSTER_PHRASE("KeychainWords", "Keychain doctor")) + u" – Muster "_s
        + QLatin1String(MUSTER_VERSION);
    lines += book.text(MUSTER_PHRASE("KeychainWords", "Keychain")) + u": "_s
        + book.text(backendPhrase(report.backend));
    for (const DoctorStepReport &step : report.steps) {
        lines += u"  "_s + book.text(stepPhrase(step.step)) + u": "_s + stepText(step, book)
            + u" ["_s + answerWord(step.answer) + u']';
    }
    lines += book.text(verdictPhrase(report.verdict));
    lines += adviceText(report, book);
    return lines.join(u'\n') + u'\n';
}

} // namespace muster
