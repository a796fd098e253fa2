// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Remembers how a secret job ended.
#pragma once

#include "app/secrets/secretstore.h"

#include <memory>

namespace muster::test {

struct JobEnd
{
    int times = 0;
    int waits = 0;
    std::optional<Result<std::optional<Credentials>>> result;

    [[nodiscard]] bool succeeded() const { return times == 1 && result->has_value(); }
    [[nodiscard]] std::optional<Credentials> value() const
    {
        return succeeded() ? result->value() : std::nullopt;
    }
    //! \brief The word of its error; empty when it succeeded or has not ended.
    [[nodiscard]] QString code() const
    {
        return times == 1 && !result->has_value() ? result->error().code.text() : QString();
    }
};

[[nodiscard]] inline std::shared_ptr<JobEnd> watch(SecretJob *job)
{
    auto end = std::make_shared<JobEnd>();
    QObject::connect(job, &SecretJob::waiting, job, [end] { ++end->waits; });
    QObject::connect(job, &SecretJob::finished, job,
                     [end](const Result<std::optional<Credentials>> &result) {
                         ++end->times;
                         end->result.emplace(result);
                     });
    return end;
}

} // namespace muster::test
