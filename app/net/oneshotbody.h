// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The body of an Act. Owned by its call; UI thread, where Qt reads it too.
#pragma once

#include <QByteArray>
#include <QIODevice>

#include <functional>

namespace muster {

//! \brief Gives its bytes out once and cannot be rewound.
//!
//! QNetworkAccessManager sends a POST again by itself when a server closes without answering
//! (measured with Qt 6.4.2: cold and kept-alive connection, FIN and RST). It first rewinds the
//! upload device; that this one refuses is what makes a second POST impossible. And a body of which
//! no byte was ever given out is the only proof that a request was not sent.
//!
//! Qt asks for the first byte when the connection is established, however long that took: only then
//! is it decided whether the request leaves.
class OneShotBody final : public QIODevice
{
    Q_OBJECT

public:
    //! \brief \a mayLeave, when set, is asked once, before the first byte is given out; where it
    //! says no, the body is sealed.
    explicit OneShotBody(QByteArray bytes, std::function<bool()> mayLeave = {});

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    bool reset() override { return false; }
    bool seek(qint64) override { return false; }

    //! \brief Whether any byte has been given out.
    [[nodiscard]] bool wasRead() const { return m_given > 0; }
    //! \brief From now on gives nothing, so that wasRead() is final.
    void seal() { m_sealed = true; }

signals:
    //! \brief The body was to leave and was not allowed to: not a byte was given out.
    void heldBack();

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    const QByteArray m_bytes;
    std::function<bool()> m_mayLeave; // none: it may, or was asked
    qint64 m_given = 0;
    bool m_sealed = false;
};

} // namespace muster
