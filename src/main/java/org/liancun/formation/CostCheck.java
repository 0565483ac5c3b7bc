package org.liancun.formation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The cost of an alliance, written a second time straight from its definition: by formula instead of by array, without
 * the search's code. Where the two disagree, one of them is wrong.
 */
final class CostCheck {
    private static final double EARTH_RADIUS_M = 6_371_008.8;
    private static final double NO_LIKENESS_PER_PERSON = 1e-12;

    private final FormationInput input;
    private final List<Area> county;
    private final List<String> industries;
    private final double parallel;
    private final double[] normalisers;

    CostCheck(FormationInput input) {
        this.input = input;
        county = input.areas();
        TreeSet<String> names = new TreeSet<>();
        county.forEach(area -> names.addAll(area.profile().industries().keySet()));
        industries = List.copyOf(names);
        double latitudes = 0;
        for (Area area : county) {
            latitudes += area.point().lat();
        }
        parallel = StrictMath.cos(Math.toRadians(latitudes / county.size()));
        double likeness = likeness(county);
        double complement = 0;
        double winwin = 0;
        for (Area area : county) {
            complement += complement(List.of(area));
            winwin += winwin(List.of(area));
        }
        normalisers = new double[] {
            county.size() * meanEdge(),
            likeness <= NO_LIKENESS_PER_PERSON * people(county) ? 0 : likeness,
            complement,
            winwin
        };
    }

    List<String> industries() {
        return industries;
    }

    double[] terms(List<Area> alliance) {
        double[] terms = raw(alliance);
        for (int k = 0; k < terms.length; k++) {
            terms[k] = normalisers[k] == 0 ? 0 : terms[k] / normalisers[k];
        }
        return terms;
    }

    /** @param alliance ascending by code */
    long costMillionths(List<Area> alliance) {
        long objective = switch (input.objective()) {
            case Objective.Alliance _ -> byPrinciples(alliance);
            case Objective.Pairwise(String column) -> ObjectiveCheck.pairwise(alliance, column);
            case Objective.Moment _ -> ObjectiveCheck.moment(alliance);
        };
        return objective + input.movePrice().map(price -> ObjectiveCheck.moves(alliance, price)).orElse(0L);
    }

    private long byPrinciples(List<Area> alliance) {
        Weights weights = input.weights();
        double[] weight = {weights.distance(), weights.likeness(), weights.complement(), weights.winwin()};
        double[] terms = raw(alliance);
        double cost = 0;
        for (int k = 0; k < terms.length; k++) {
            cost += normalisers[k] == 0 ? 0 : weight[k] * terms[k] / normalisers[k];
        }
        return (long) Math.rint(cost * 1_000_000);
    }

    /** Of the candidates, the one from which the sum of distances to the alliance is least. */
    Area nearest(List<Area> alliance, List<Area> candidates) {
        Area nearest = candidates.getFirst();
        for (Area candidate : candidates) {
            if (distances(alliance, candidate) < distances(alliance, nearest)) {
                nearest = candidate;
            }
        }
        return nearest;
    }

    /** The part of an industry in a village; all parts add up to 1. */
    double share(Area area, String industry) {
        double sum = 0;
        for (double weight : area.profile().industries().values()) {
            sum += weight;
        }
        return sum == 0 ? 0 : area.profile().industries().getOrDefault(industry, 0.0) / sum;
    }

    private double[] raw(List<Area> alliance) {
        List<Area> hubs = new ArrayList<>(alliance);
        if (input.rules().lead() != Lead.NONE && alliance.stream().anyMatch(area -> area.profile().strong())) {
            hubs.removeIf(area -> !area.profile().strong());
        }
        double distance = distances(alliance, nearest(alliance, hubs));
        return new double[] {distance, likeness(alliance), complement(alliance), winwin(alliance)};
    }

    private long metres(Area a, Area b) {
        double east = EARTH_RADIUS_M * Math.toRadians(a.point().lon()) * parallel
                - EARTH_RADIUS_M * Math.toRadians(b.point().lon()) * parallel;
        double north = EARTH_RADIUS_M * Math.toRadians(a.point().lat())
                - EARTH_RADIUS_M * Math.toRadians(b.point().lat());
        return (long) Math.rint(Math.sqrt(east * east + north * north));
    }

    private long distances(List<Area> alliance, Area hub) {
        return alliance.stream().mapToLong(area -> metres(area, hub)).sum();
    }

    private double meanEdge() {
        Map<String, Area> byCode = new HashMap<>();
        county.forEach(area -> byCode.put(area.code(), area));
        List<Edge> edges = input.adjacency().edges();
        long sum = edges.stream().mapToLong(edge -> metres(byCode.get(edge.a()), byCode.get(edge.b()))).sum();
        return edges.isEmpty() ? 0 : (double) sum / edges.size();
    }

    private static long people(List<Area> alliance) {
        return alliance.stream().mapToLong(area -> area.profile().people()).sum();
    }

    private double likeness(List<Area> alliance) {
        double[] whole = new double[industries.size()];
        for (Area area : alliance) {
            for (int k = 0; k < whole.length; k++) {
                whole[k] += area.profile().people() * share(area, industries.get(k));
            }
        }
        double sum = 0;
        for (Area area : alliance) {
            sum += area.profile().people() == 0 ? 0 : area.profile().people() * (1 - cosine(area, whole));
        }
        return sum;
    }

    private double cosine(Area area, double[] whole) {
        double product = 0;
        double ownSquare = 0;
        double wholeSquare = 0;
        for (int k = 0; k < whole.length; k++) {
            double own = share(area, industries.get(k));
            product += own * whole[k];
            ownSquare += own * own;
            wholeSquare += whole[k] * whole[k];
        }
        return ownSquare == 0 ? 1 : product / (Math.sqrt(ownSquare) * Math.sqrt(wholeSquare));
    }

    private double complement(List<Area> alliance) {
        double peopleOfCounty = people(county);
        double heads = peopleOfCounty == 0 ? 0 : people(alliance) / peopleOfCounty;
        double sum = 0;
        for (int kind = 0; kind < 4; kind++) {
            double of = total(county, kind);
            sum += of == 0 ? 0 : Math.abs(total(alliance, kind) / of - heads);
        }
        return sum;
    }

    private static double total(List<Area> alliance, int kind) {
        double sum = 0;
        for (Area area : alliance) {
            Means means = area.profile().means();
            sum += switch (kind) {
                case 0 -> means.pastureMu();
                case 1 -> means.sheepUnits();
                case 2 -> means.workers();
                default -> means.cashYuan();
            };
        }
        return sum;
    }

    private double winwin(List<Area> alliance) {
        long people = people(alliance);
        if (people == 0 || income(county) == 0) {
            return 0;
        }
        double perHead = income(alliance) / people;
        double perHeadOfCounty = income(county) / people(county);
        return people / (double) people(county) * Math.max(0, 1 - perHead / perHeadOfCounty);
    }

    /** Collective income of the villages where somebody lives. */
    private static double income(List<Area> alliance) {
        double sum = 0;
        for (Area area : alliance) {
            sum += area.profile().people() == 0 ? 0 : area.profile().incomeYuan();
        }
        return sum;
    }
}
