package org.liancun.decisions.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.liancun.registry.Place;
import org.liancun.registry.Places;
import org.springframework.stereotype.Component;

/** The places of the board, from the county down to a village. */
@Component
class BoardPlaces {
    private final Places places;

    BoardPlaces(Places places) {
        this.places = places;
    }

    /** What is no place of the county leads to the whole of it. */
    PlaceChoice choice(String code) {
        Optional<Place> place = code.matches("\\d{9}|\\d{12}") ? places.byCode(code) : Optional.empty();
        if (place.isEmpty()) {
            return new PlaceChoice("", List.of(), places.townships());
        }
        List<Place> path = new ArrayList<>(List.of(place.get()));
        if (code.length() == 12) {
            places.byCode(Objects.requireNonNullElse(place.get().parent(), "")).ifPresent(path::addFirst);
            return new PlaceChoice(code, path, List.of());
        }
        return new PlaceChoice(code, path, places.villages().stream()
                .filter(village -> code.equals(village.parent())).toList());
    }
}
