// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/words/signintext.h"

#include "app/core/visibletext.h"

#include <QCoreApplication>

namespace muster {

namespace {

struct SignInWords
{
    Q_DECLARE_TR_FUNCTIONS(SignInWords)
};

} // namespace

QString signInText(const SignInName &name)
{
    switch (name.kind) {
    case CredentialKind::AccessKey:
        if (name.keyHint.isEmpty())
            return {};
        //: %1: the beginning and the end of an access key ID
        return (name.isTemporary ? SignInWords::tr("temporary access key %1")
                                 : SignInWords::tr("access key %1"))
            .arg(visibleText(name.keyHint));
    case CredentialKind::Password:
        if (name.userName.isEmpty())
            return {};
        return SignInWords::tr("IAM user %1 of account %2")
            .arg(visibleText(name.userName), visibleText(name.accountName));
    case CredentialKind::Token:
        break;
    }
    return SignInWords::tr("a pasted IAM token, which does not say whose it is");
}

} // namespace muster
