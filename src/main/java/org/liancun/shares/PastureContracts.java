package org.liancun.shares;

import java.util.List;
import java.util.Optional;
import org.liancun.access.Audit;
import org.liancun.kernel.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The written contracts under which households hold pasture, alone or several together (Grassland Law art. 13 and 14). A
 * contract that stands is not rewritten.
 */
@Component
public class PastureContracts {
    private final PastureTables tables;
    private final GroundTables grounds;
    private final Audit audit;

    PastureContracts(PastureTables tables, GroundTables grounds, Audit audit) {
        this.tables = tables;
        this.grounds = grounds;
        this.audit = audit;
    }

    /** The contracts of a village in sight, by number. */
    @Transactional(readOnly = true)
    public List<PastureContract> ofVillage(String village) {
        return List.copyOf(tables.ofVillage(village).values());
    }

    @Transactional(readOnly = true)
    public Optional<PastureContract> byNumber(String number) {
        return Optional.ofNullable(tables.byNumbers(List.of(number)).get(number));
    }

    /**
     * What all holders of a contract bring together, where a contribution names the contract and no contributor, as what
     * each of them brings; any other as it is.
     *
     * @throws Refused if there is no such contract in sight
     */
    @Transactional(readOnly = true)
    public List<NewContribution> split(NewContribution given) {
        String number = given.particulars().contract();
        if (!given.contributor().isEmpty() || number.isEmpty() || given.quantity() <= 0) {
            return List.of(given);
        }
        PastureContract contract =
                byNumber(number).orElseThrow(() -> new Refused(SharesRefusal.UNKNOWN_CONTRACT, number));
        return PastureRules.split(given, contract);
    }

    /** @throws Refused with a {@link SharesRefusal} */
    @Transactional
    public PastureContract add(NewPastureContract given) {
        Ground ground = grounds.gather(given.cited());
        PastureContract contract = PastureRules.contract(given, ground);
        PastureContract standing = ground.contracts().get(given.number());
        if (standing == null && tables.add(List.of(contract)).contains(given.number())) {
            audit.changed("pasture.contract", given.number(), given.village());
            return contract;
        }
        if (!contract.equals(standing)) {
            throw new Refused(SharesRefusal.CONTRACT_STANDS, given.number());
        }
        return standing;
    }
}
