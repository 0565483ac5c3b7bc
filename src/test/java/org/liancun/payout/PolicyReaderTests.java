package org.liancun.payout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liancun.kernel.Ratio;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Policies as people write them, and what is said about what they got wrong. */
class PolicyReaderTests {
    private static final String GOOD = """
            - organisation: vehicle
              year_from: 2022
              source: charter art. 9
              open_days: 12
              quorum: {present: 2/3, in_favour: 60%}
              rules:
                - {name: cover_losses}
                - {name: reserve, rate: 10%}
                - {name: public_service, rate: 5%, of: left}
                - {name: members, by: shares}
              calendar:
                2023: {open_on: "2024-01-08", meeting_on: "2024-01-20", result_on: "2024-01-27", pay_on: "2024-02-02"}
            """;

    @Test
    void readsAPolicy() {
        PolicyReader.Reading reading = read(GOOD);

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.policies()).containsExactly(new DistributionPolicy("vehicle", 2022, "charter art. 9", 12,
                new Quorum(new Ratio(2, 3), Ratio.parse("60%")),
                WaterfallTests.rules("cover_losses, reserve 10%, public_service 5% of left, members"),
                Map.of(2023, new PayoutCalendar(LocalDate.of(2024, 1, 8), LocalDate.of(2024, 1, 20),
                        LocalDate.of(2024, 1, 27), LocalDate.of(2024, 2, 2)))));
    }

    @Test
    void whatIsWrittenReadsBackAsTheSame() {
        DistributionPolicy policy = read(GOOD).policies().getFirst();

        String yaml = new Yaml().dump(List.of(DistributionPart.written(policy)));

        assertThat(read(yaml)).isEqualTo(new PolicyReader.Reading(List.of(policy), List.of()));
    }

    @Test
    void refusesAnUnknownRuleAndNamesTheKnownOnes() {
        PolicyReader.Fault fault = onlyFault(GOOD.replace("name: reserve", "name: resreve"));

        assertThat(fault.path()).isEqualTo("distribution[0].rules[1].name");
        assertThat(fault.value()).isEqualTo("resreve");
        assertThat(fault.kind()).isEqualTo(PolicyReader.Kind.UNKNOWN_RULE);
        assertThat(fault.known()).isEqualTo("cover_losses, reserve, welfare, reinvestment, public_service, reward, guaranteed, refund, members");
    }

    @Test
    void refusesWhatCannotBeRead() {
        refuses("rate: 10%", "rate: -10%", PolicyReader.Kind.NOT_A_RATE);
        refuses("rate: 10%", "rate: 110%", PolicyReader.Kind.NOT_A_RATE);
        refuses("rate: 10%", "rate: much", PolicyReader.Kind.NOT_A_RATE);
        refuses("source: charter art. 9", "source: ''", PolicyReader.Kind.MISSING);
        refuses("by: shares", "by: heads", PolicyReader.Kind.UNKNOWN_VALUE);
        refuses("open_days:", "opendays:", PolicyReader.Kind.UNKNOWN_KEY);
        refuses("2024-01-08", "2024-01-32", PolicyReader.Kind.NOT_A_DAY);
        refuses("2024-01-08", "2024-01-20", PolicyReader.Kind.DAYS_OUT_OF_ORDER);
        refuses("year_from: 2022", "year_from: MMXXII", PolicyReader.Kind.NOT_A_YEAR);
        refuses("{name: cover_losses}", "{name: members}", PolicyReader.Kind.MEMBERS_NOT_LAST);
        assertThat(onlyFault(GOOD + GOOD).kind()).isEqualTo(PolicyReader.Kind.TWICE);
        assertThat(PolicyReader.read("10%").faults()).extracting(PolicyReader.Fault::kind)
                .containsExactly(PolicyReader.Kind.NOT_A_LIST);
    }

    @Test
    void anOrganisationsOwnPolicyGoesBeforeThatOfItsKindAndTheNewestCounts() {
        DistributionPolicy kind22 = named("vehicle", 2022);
        DistributionPolicy kind24 = named("vehicle", 2024);
        DistributionPolicy own20 = named("540623201-02V", 2020);
        List<DistributionPolicy> all = List.of(kind24, own20, kind22);

        assertThat(DistributionPolicy.inForce(all, "540623201-01V", "vehicle", 2023)).isSameAs(kind22);
        assertThat(DistributionPolicy.inForce(all, "540623201-01V", "vehicle", 2025)).isSameAs(kind24);
        assertThat(DistributionPolicy.inForce(all, "540623201-02V", "vehicle", 2025)).isSameAs(own20);
        assertThat(DistributionPolicy.inForce(all, "540623201-01V", "vehicle", 2021)).isNull();
        assertThat(DistributionPolicy.inForce(all, "540623201201", "collective", 2025)).isNull();
    }

    private static DistributionPolicy named(String organisation, int year) {
        return new DistributionPolicy(organisation, year, "test", 10, Quorum.TWO_THIRDS, List.of(), Map.of());
    }

    private static void refuses(String good, String bad, PolicyReader.Kind kind) {
        assertThat(GOOD).contains(good);
        assertThat(onlyFault(GOOD.replace(good, bad)).kind()).isEqualTo(kind);
    }

    private static PolicyReader.Fault onlyFault(String yaml) {
        assertThat(read(yaml).faults()).hasSize(1);
        return read(yaml).faults().getFirst();
    }

    private static PolicyReader.Reading read(String yaml) {
        return PolicyReader.read(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
    }
}
