#pragma once
// The considerations that a mark may name: the factors and bars of the memorandum (memo-map.md, kinds W and B). Named
// here as well as in the guidance data because an attempt is replayed without it; a test holds the two together.
#include "scoring/id.h"
#include <algorithm>
#include <array>
#include <string_view>

namespace totality {

inline constexpr std::array<std::string_view, 14> kFactorIds = {"factor.status",
                                                                "factor.residence",
                                                                "factor.criminal",
                                                                "factor.humanitarian",
                                                                "factor.immigration-history",
                                                                "factor.removal-likelihood",
                                                                "factor.other-means",
                                                                "factor.other-relief",
                                                                "factor.future-admissibility",
                                                                "factor.cooperation",
                                                                "factor.military",
                                                                "factor.community",
                                                                "factor.resources",
                                                                "factor.other"};

inline constexpr std::array<std::string_view, 3> kBarIds = {"bar.protected-trait", "bar.personal-feelings",
                                                            "bar.own-circumstances"};

inline bool is_known_factor(const ProvisionId &id) {
    return std::find(kFactorIds.begin(), kFactorIds.end(), id.text) != kFactorIds.end();
}

inline bool is_known_bar(const ProvisionId &id) {
    return std::find(kBarIds.begin(), kBarIds.end(), id.text) != kBarIds.end();
}

} // namespace totality
