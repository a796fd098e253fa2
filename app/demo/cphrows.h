// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Rows of CPH's lists as JSON text, straight from the simulation: a page of 100 is made in a
// fraction of what building a QJsonDocument takes.
// Pure functions: no owner, any thread that may read the simulation.
#pragma once

#include "app/demo/fleetsimulation.h"

namespace muster::demo {

//! \brief Each appends one JSON object.
void appendServerRow(QByteArray &out, const FleetSimulation &fleets, ResourceKind kind, int index,
                     qint64 now);
void appendEncodeServerRow(QByteArray &out, const FleetSimulation &fleets, ResourceKind kind,
                           int index, qint64 now);
void appendPhoneRow(QByteArray &out, const FleetSimulation &fleets, ResourceKind kind, int index,
                    qint64 now);
//! \brief One entry of the job list, or with \a requestId of the query the answer to one job.
void appendJobRow(QByteArray &out, const FleetSimulation &fleets, const Job &job, qint64 now,
                  const QByteArray &requestId = {});

[[nodiscard]] int encodeServerType(const Resource &encodeServer); //!< 0 server, 1 container
[[nodiscard]] int phoneType(const Resource &phone); //!< 0 ordinary, 1 trial
[[nodiscard]] QByteArray networkVersion(const Resource &server);
[[nodiscard]] QByteArray phoneModel(const Resource &server);

} // namespace muster::demo
