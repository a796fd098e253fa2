// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The fields of a connection that is made or changed, with a test of it.
// Owned by its opener; UI thread. Nothing is ever restarted here.
#pragma once

#include "app/cloud/provider.h"
#include "app/connections/connectionrules.h"
#include "app/connections/connectionstore.h"
#include "app/session/connectionedit.h"
#include "ui/widgets/messagebar.h"

#include <QDialog>
#include <QPointer>

#include <functional>

class QLabel;
class QPushButton;

namespace muster {

class ConnectionForm;
class ConnectionTest;
class NetworkButton;
class ProjectDialog;
class TestResultView;
struct TestReport;

class ConnectionDialog final : public QDialog
{
    Q_OBJECT

public:
    //! \brief The references outlive the dialog. Where the keychain of \a stores is one in memory,
    //! no keychain is offered.
    ConnectionDialog(const QList<Provider> &providers, ConnectionStore &connections,
                     const SecretStores &stores, const CloudContext &context,
                     QWidget *parent = nullptr);
    ~ConnectionDialog() override;

    //! \brief Edits \a connection instead of a new one; asks its store for what it holds.
    void editConnection(const Connection &connection);

    //! \brief Begins with \a key of the environment in \a connection, which is kept for the session
    //! only and in no list: saved() tells of it all the same.
    void useEnvironment(const Connection &connection, const AccessKey &key);

    //! \brief Opens the network settings, as soon as the keychain leaves that open.
    void openNetwork();

    void done(int result) override;

signals:
    //! \brief The secret is safely stored and the connection is in the list. At most once. With
    //! \a isWrongTry the last test was of just these and ended so (TestReport): whoever uses them
    //! now spends one more try.
    void saved(const muster::Connection &connection, const muster::Credentials &credentials,
               bool isWrongTry);

protected:
    void changeEvent(QEvent *event) override;

private:
    //! \brief What was tested, and what came of it.
    struct Tested
    {
        Connection connection;
        Credentials credentials; // without a passcode
        Secret proxyPassword;
        Verification verification = Verification::NotTested;
        QDateTime at;
        bool isWrongTry = false;
    };
    using Words = std::function<QString()>; // asked again when the language changes

    void build();
    void connectParts();
    void connectEdit();
    void retranslateUi();
    void say(MessageBar::Kind kind, Words text, Words action = {}, std::function<void()> act = {});
    void waitFor(Words what);
    void stopWaiting();
    void setBusy(bool busy);

    [[nodiscard]] Connection wanted() const;
    //! \brief What is wrong with the fields, as they are now.
    [[nodiscard]] QList<FieldProblem> problems() const;
    [[nodiscard]] bool check(const QList<FieldProblem> &problems);
    //! \brief Whether the last test was of \a connection, with the keys as they are in the fields.
    [[nodiscard]] bool isTested(const Connection &connection) const;
    [[nodiscard]] bool isAsIn(const std::optional<Tested> &tested,
                              const Connection &connection) const;
    [[nodiscard]] bool isKnownWrong() const;
    void stampVerification(Connection &connection) const;
    void showVerification();
    void showStored(const Result<std::optional<Credentials>> &result);
    void save();
    void keepForSession();
    void showFailure(ConnectionEdit::Failure failure, const Error &error);
    void startTest();
    void stopTest();
    void endTest(const TestReport &report);
    void saveAfterTest();
    void showReport(const Tested &tested, const TestReport &report);
    void findProject();

    ConnectionStore &m_connections;
    CloudContext m_context;
    ConnectionEdit m_edit;
    bool m_wantsNetwork = false; // once it can be opened
    std::optional<Tested> m_tested; // the last test that ended
    std::optional<Tested> m_testing; // the one that goes on
    bool m_savesAfterTest = false;

    std::function<void()> m_action;
    Words m_message;
    Words m_actionWords;
    Words m_busyWords;
    MessageBar::Kind m_messageKind = MessageBar::Kind::Info;

    ConnectionForm *m_form;
    TestResultView *m_result;
    MessageBar *m_bar;
    QLabel *m_verification;
    QWidget *m_busy;
    QLabel *m_busyLabel;
    QPushButton *m_stop;
    QPointer<QWidget> m_focusBefore; // the keychain was asked
    NetworkButton *m_network;
    QPushButton *m_testButton;
    QPushButton *m_saveButton;
    QPushButton *m_cancelButton;
    QPointer<ConnectionTest> m_test;
    QPointer<ProjectDialog> m_projects;
};

} // namespace muster
