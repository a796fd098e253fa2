// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/words/errortext.h"

#include "app/core/visibletext.h"
#include "app/fleet/errorcatalogue.h"
#include "ui/words/language.h"
#include "ui/words/owncodes.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>
#include <QStringList>

namespace muster {

namespace {

class ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)

public:
    static QString paragraph(const Error &error, Asked asked, bool open, const QString &what,
                             const QString &advice)
    {
        return joinedSentences(
            QStringList { what, evidence(error), whatWasSent(error, asked, open), advice });
    }
    static QString whatWasSent(const Error &error, Asked asked, bool open);
    static QString evidence(const Error &error);
    static QString clock(std::chrono::seconds offset);
    static QString certificate(const CertificateProblem &problem);
    static QString wrong(CertificateFault fault);
};

//! These never come from a cloud: their code and message are no vendor's words.
bool isOurOwn(ErrorKind kind)
{
    return kind == ErrorKind::Keychain || kind == ErrorKind::Storage
        || kind == ErrorKind::InvalidInput;
}

Phrase kindSentence(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Cancelled:
        return MUSTER_PHRASE("ErrorText", "The request was stopped before it was finished.");
    case ErrorKind::Offline:
        return MUSTER_PHRASE("ErrorText",
                             "The cloud could not be reached, or the connection broke.");
    case ErrorKind::Timeout:
        return MUSTER_PHRASE("ErrorText", "No answer came within the time limit.");
    case ErrorKind::Tls:
        return MUSTER_PHRASE(
            "ErrorText",
            "A secure connection could not be made: the certificate or the handshake "
            "was not accepted.");
    case ErrorKind::BadCredentials:
        return MUSTER_PHRASE("ErrorText", "The cloud did not accept the credentials.");
    case ErrorKind::Forbidden:
        return MUSTER_PHRASE("ErrorText", "The cloud does not allow this to the signed-in user.");
    case ErrorKind::NotFound:
        return MUSTER_PHRASE("ErrorText", "The cloud does not know what was asked for.");
    case ErrorKind::Conflict:
        return MUSTER_PHRASE("ErrorText", "The present state of the resource does not allow this.");
    case ErrorKind::RateLimited:
        return MUSTER_PHRASE(
            "ErrorText", "The cloud refused the request because too many came in a short time.");
    case ErrorKind::ServerFault:
        return MUSTER_PHRASE("ErrorText", "The cloud failed while it worked on the request.");
    case ErrorKind::BadResponse:
        return MUSTER_PHRASE(
            "ErrorText",
            "The answer could not be used: it is incomplete, too large or unreadable.");
    case ErrorKind::Refused:
        return MUSTER_PHRASE("ErrorText", "The cloud refused the request.");
    case ErrorKind::Keychain:
        return MUSTER_PHRASE("ErrorText", "The system keychain did not do what was asked.");
    case ErrorKind::Storage:
        return MUSTER_PHRASE("ErrorText", "A file of this program could not be read or written.");
    case ErrorKind::InvalidInput:
        return MUSTER_PHRASE("ErrorText", "What was entered is not valid.");
    }
    return {};
}

Phrase kindAdvice(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Cancelled:
        return MUSTER_PHRASE("ErrorText", "Start it again when you are ready.");
    case ErrorKind::Offline:
        return MUSTER_PHRASE("ErrorText",
                             "Check the network, the proxy and the endpoint, then try again.");
    case ErrorKind::Timeout:
        return MUSTER_PHRASE("ErrorText", "Check the network and try again later.");
    case ErrorKind::Tls:
        return MUSTER_PHRASE(
            "ErrorText",
            "Check the endpoint and this computer's clock. If your company inspects "
            "traffic, its CA certificate must be trusted.");
    case ErrorKind::BadCredentials:
        return MUSTER_PHRASE(
            "ErrorText",
            "Check the keys or the password, and this computer's clock. Do not try again "
            "and again: after several failures the cloud locks the key or the user.");
    case ErrorKind::Forbidden:
        return MUSTER_PHRASE(
            "ErrorText",
            "Ask the account's owner for the permission, and check project and region.");
    case ErrorKind::NotFound:
        return MUSTER_PHRASE("ErrorText",
                             "Refresh the list, and check project, region and endpoint.");
    case ErrorKind::Conflict:
        return MUSTER_PHRASE("ErrorText",
                             "Refresh the list and try again when the state has changed.");
    case ErrorKind::RateLimited:
        return MUSTER_PHRASE("ErrorText", "Wait a little, then try again.");
    case ErrorKind::ServerFault:
        return MUSTER_PHRASE(
            "ErrorText",
            "Try again later. If it stays like this, open a ticket with the cloud's "
            "support.");
    case ErrorKind::BadResponse:
        return MUSTER_PHRASE(
            "ErrorText",
            "Check that the endpoint is right and that no proxy answers in its place.");
    case ErrorKind::Refused:
        return MUSTER_PHRASE(
            "ErrorText", "Read the cloud's own message, correct what it names, then try again.");
    case ErrorKind::Keychain:
        return MUSTER_PHRASE("ErrorText",
                             "Unlock the keychain or check that it is running, then try again; or "
                             "keep the credentials for this session only.");
    case ErrorKind::Storage:
        return MUSTER_PHRASE("ErrorText",
                             "Check the rights on the program's data folder, then try again.");
    case ErrorKind::InvalidInput:
        return MUSTER_PHRASE("ErrorText", "Correct it and try again.");
    }
    return {};
}

// Of ours, where it has words of its own, else of its kind.
OwnWords sentencesOf(const Error &error)
{
    if (error.clockOffset)
        return {
            MUSTER_PHRASE("ErrorText",
                          "This computer's clock is wrong, and the cloud refuses requests that "
                          "carry a wrong time."),
            MUSTER_PHRASE("ErrorText",
                          "Let the system set its time by itself, then refresh the list (F5).")
        };
    const std::optional<OwnError> own = error.code.own();
    OwnWords words = own ? ownWords(*own) : OwnWords();
    // A request id is the cloud's: one that was given is an answer.
    const bool isCutOff = !own && error.kind == ErrorKind::BadResponse && error.httpStatus == 0
        && error.requestId.isEmpty();
    if (isCutOff)
        words.what = MUSTER_PHRASE("ErrorText", "The connection ended before an answer had come.");
    else if (words.what.isEmpty())
        words.what = kindSentence(error.kind);
    if (words.advice.isEmpty())
        words.advice = kindAdvice(error.kind);
    return words;
}

QString ErrorText::whatWasSent(const Error &error, Asked asked, bool open)
{
    if (error.kind == ErrorKind::Keychain || error.kind == ErrorKind::Storage)
        return {};
    if (error.delivery == Delivery::NotSent)
        return tr("Nothing was sent to the cloud.");
    if (!open)
        return {};
    if (asked == Asked::Read)
        return tr("Only the list was being read; nothing was changed.");
    return tr("The request had been sent. If it was a restart, it may have been carried "
              "out: check the job and the present status before you restart again.");
}

QString ErrorText::evidence(const Error &error)
{
    const QString words = vendorWords(error);
    QStringList parts;
    // An answer has a status, or comes as an entry of one: then its kind says what it said.
    const bool isAnswer = error.httpStatus > 0 || !isWithoutAnswer(error.kind);
    if (!words.isEmpty() && isAnswer && !isOurOwn(error.kind)) {
        //: %1 is the cloud's code and message, exactly as they came
        parts += withOneFullStop(tr("The cloud answered: “%1”.").arg(words));
    }
    const bool isRedirect = error.code == OwnError::Redirected;
    if (error.certificate) {
        parts += certificate(*error.certificate);
    } else if (isRedirect) {
        if (!error.detail.isEmpty())
            parts += tr("It points to “%1”.").arg(visibleText(error.detail));
    } else if (!error.detail.isEmpty()
               && (error.message.isEmpty() || !isAnswer || isOurOwn(error.kind))) {
        //: %1 is technical and never translated
        parts += withOneFullStop(tr("Technical detail: “%1”.").arg(visibleText(error.detail)));
    }
    if (error.clockOffset)
        parts += clock(*error.clockOffset);
    if (error.refusals > 1) {
        parts += tr("The cloud has refused these credentials %n time(s) in a row; more than five "
                    "may lock them.",
                    nullptr, error.refusals);
    }
    if (!error.requestId.isEmpty())
        parts += tr("Request ID: %1.").arg(visibleText(error.requestId));
    if (error.retryAfter) {
        parts += tr("The cloud asks to wait %n second(s).", nullptr,
                    static_cast<int>(error.retryAfter->count()));
    }
    return joinedSentences(parts);
}

QString ErrorText::clock(std::chrono::seconds offset)
{
    using namespace std::chrono;
    const bool isBehind = offset.count() > 0;
    const seconds off = abs(offset);
    if (off < hours(2)) {
        const auto count = static_cast<int>(round<minutes>(off).count());
        return isBehind
            ? tr("This computer's clock is %n minute(s) behind the cloud's.", nullptr, count)
            : tr("This computer's clock is %n minute(s) ahead of the cloud's.", nullptr, count);
    }
    if (off < hours(48)) {
        const auto count = static_cast<int>(round<hours>(off).count());
        return isBehind
            ? tr("This computer's clock is %n hour(s) behind the cloud's.", nullptr, count)
            : tr("This computer's clock is %n hour(s) ahead of the cloud's.", nullptr, count);
    }
    const auto count = static_cast<int>(round<days>(off).count());
    return isBehind
        ? tr("This computer's clock is %n day(s) behind the cloud's.", nullptr, count)
        : tr("This computer's clock is %n day(s) ahead of the cloud's.", nullptr, count);
}

QString ErrorText::wrong(CertificateFault fault)
{
    switch (fault) {
    case CertificateFault::NotYetValid:
        return tr("not valid yet");
    case CertificateFault::Expired:
        return tr("expired");
    case CertificateFault::WrongHost:
        return tr("for another host");
    case CertificateFault::SelfSigned:
        return tr("self-signed");
    case CertificateFault::UnknownIssuer:
        return tr("issuer not trusted");
    case CertificateFault::Rejected:
        break;
    }
    return tr("not accepted");
}

QString ErrorText::certificate(const CertificateProblem &problem)
{
    QStringList wrongs;
    for (const CertificateFault fault : problem.faults)
        wrongs += wrong(fault);
    const auto day
        = [](const QDateTime &time) { return time.toUTC().date().toString(Qt::ISODate); };
    // Four groups, so that a narrow window can break the line.
    QString fingerprint = problem.sha256;
    for (const int at : { 71, 47, 23 })
        fingerprint.replace(at, 1, QStringLiteral(" "));
    return tr("Certificate: subject “%1”, issuer “%2”, valid from %3 to %4, SHA-256 %5. "
              "Asked for: “%6”. Wrong with it: %7.")
        .arg(visibleText(problem.subject), visibleText(problem.issuer), day(problem.from),
             day(problem.until), fingerprint, problem.host,
             wrongs.join(tr(", ", "between the problems of a certificate")));
}

} // namespace

bool isWithoutAnswer(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Cancelled:
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::Tls:
    case ErrorKind::ServerFault:
    case ErrorKind::BadResponse:
        return true;
    case ErrorKind::BadCredentials:
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::RateLimited:
    case ErrorKind::Refused:
    case ErrorKind::Keychain:
    case ErrorKind::Storage:
    case ErrorKind::InvalidInput:
        return false;
    }
    return false;
}

QString vendorCode(const Error &error) { return error.code.cloud(); }

QString explainedCode(const Error &error)
{
    if (!error.code.isEmpty())
        return error.code.text();
    return error.httpStatus > 0 ? QStringLiteral("HTTP.%1").arg(error.httpStatus) : QString();
}

QString vendorWords(const Error &error)
{
    QStringList words;
    if (error.httpStatus > 0)
        words += QStringLiteral("HTTP %1").arg(error.httpStatus);
    if (const QString code = vendorCode(error); !code.isEmpty())
        words += visibleText(code);
    if (!error.message.isEmpty())
        words += visibleText(error.message);
    return words.join(QStringLiteral(", "));
}

Phrase errorSummaryPhrase(const Error &error) { return sentencesOf(error).what; }

Phrase errorAdvicePhrase(const Error &error) { return sentencesOf(error).advice; }

QString errorSummary(const Error &error) { return errorSummaryPhrase(error).text(); }

QString errorAdvice(const Error &error) { return errorAdvicePhrase(error).text(); }

QString errorEvidence(const Error &error) { return ErrorText::evidence(error); }

QString errorText(const Error &error, Asked asked)
{
    const OwnWords words = sentencesOf(error);
    return ErrorText::paragraph(error, asked, isWithoutAnswer(error.kind), words.what.text(),
                                words.advice.text());
}

QString errorText(const Error &error, Asked asked, const ErrorCatalogue &catalogue)
{
    const ErrorEntry *entry // none: not known, or of several meanings
        = error.clockOffset ? nullptr : catalogue.find(error.code, error.httpStatus);
    const bool open
        = isWithoutAnswer(error.kind) || catalogue.leavesOpen(error.code, error.httpStatus);
    const OwnWords usual = sentencesOf(error);
    const auto either = [](const QString &known, const Phrase &words) {
        return known.isEmpty() ? words.text() : known;
    };
    const LocalText meaning = entry ? entry->meaning : LocalText();
    const LocalText advice = entry ? entry->advice : LocalText();
    return ErrorText::paragraph(error, asked, open,
                                either(meaning.in(currentLanguage()), usual.what),
                                either(advice.in(currentLanguage()), usual.advice));
}

} // namespace muster
