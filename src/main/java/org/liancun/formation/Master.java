package org.liancun.formation;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The linear relaxation over some of the columns, solved by OR-Tools' GLOP in floating point. Its prices are advice: what
 * they prove is computed elsewhere in whole numbers.
 */
final class Master implements AutoCloseable {
    /** Finer than usual: a bound that is nearly a whole number shall reach it. */
    private static final double TOLERANCE = 1e-9;
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    static {
        Loader.loadNativeLibraries();
    }

    private final MPSolver solver;
    private final MPSolverParameters primal = parameters(MPSolverParameters.LpAlgorithmValues.PRIMAL);
    private final MPSolverParameters dual = parameters(MPSolverParameters.LpAlgorithmValues.DUAL);
    private final MPSolverParameters afresh = afresh();
    private final MPObjective objective;
    private final MPConstraint[] covers;
    private final MPConstraint count;
    private final List<MPConstraint> trioRows = new ArrayList<>();
    private final List<int[]> trios = new ArrayList<>();
    private final List<MPVariable> variables = new ArrayList<>();
    private final List<MPVariable> breaches = new ArrayList<>();
    private final List<int[]> members = new ArrayList<>();
    private final BitSet allowed = new BitSet();
    /** One unit of the objective in units of cost, so that numbers are near one. */
    private final double unit;
    /** Whether nothing but columns was added since the last solution, so that the primal simplex can go on from it. */
    private boolean onlyGrown = true;
    private double breachCost;
    private double solved;
    private double breach;
    private double countPrice;
    private double[] values = {};
    private double[] villagePrices = {};
    private double[] trioPrices = {};

    /** @param breach what it costs to leave a village out or take it twice, in units of cost */
    Master(Demand demand, double unit, double breach) {
        solver = MPSolver.createSolver("GLOP");
        objective = solver.objective();
        this.unit = unit;
        covers = new MPConstraint[demand.villages().length];
        for (int i = 0; i < covers.length; i++) {
            covers[i] = row(demand.villages()[i], 1, breach / unit);
        }
        count = row(demand.counted(), demand.alliances(), breach / unit);
    }

    private MPConstraint row(boolean demanded, int value, double breach) {
        if (!demanded) {
            return solver.makeConstraint(-INFINITY, INFINITY, "");
        }
        MPConstraint row = solver.makeConstraint(value, value, "");
        breaches(row, breach);
        return row;
    }

    private static MPSolverParameters afresh() {
        MPSolverParameters parameters = new MPSolverParameters();
        parameters.setIntegerParam(MPSolverParameters.IntegerParam.INCREMENTALITY,
                MPSolverParameters.IncrementalityValues.INCREMENTALITY_OFF.swigValue());
        return parameters;
    }

    private static MPSolverParameters parameters(MPSolverParameters.LpAlgorithmValues algorithm) {
        MPSolverParameters parameters = new MPSolverParameters();
        parameters.setIntegerParam(
                MPSolverParameters.IntegerParam.PRESOLVE, MPSolverParameters.PresolveValues.PRESOLVE_OFF.swigValue());
        parameters.setIntegerParam(MPSolverParameters.IntegerParam.LP_ALGORITHM, algorithm.swigValue());
        parameters.setDoubleParam(MPSolverParameters.DoubleParam.DUAL_TOLERANCE, TOLERANCE);
        parameters.setDoubleParam(MPSolverParameters.DoubleParam.PRIMAL_TOLERANCE, TOLERANCE);
        return parameters;
    }

    /** Whether the village must be covered just once, or may be left out or taken several times. */
    void demand(int village, boolean demanded) {
        covers[village].setBounds(demanded ? 1 : -INFINITY, demanded ? 1 : INFINITY);
        onlyGrown = false;
    }

    /** Makes it dearer to leave villages out or take them twice. */
    void raiseBreach(int times) {
        breachCost *= times;
        breaches.forEach(variable -> objective.setCoefficient(variable, breachCost));
    }

    private void breaches(MPConstraint row, double cost) {
        breachCost = cost;
        for (int sign = -1; sign <= 1; sign += 2) {
            MPVariable breach = solver.makeNumVar(0, INFINITY, "");
            row.setCoefficient(breach, sign);
            objective.setCoefficient(breach, cost);
            breaches.add(breach);
        }
    }

    int add(int[] villages, long cost) {
        MPVariable variable = solver.makeNumVar(0, INFINITY, "");
        objective.setCoefficient(variable, cost / unit);
        for (int village : villages) {
            covers[village].setCoefficient(variable, 1);
        }
        count.setCoefficient(variable, 1);
        for (int t = 0; t < trios.size(); t++) {
            if (hasTwo(villages, trios.get(t))) {
                trioRows.get(t).setCoefficient(variable, 1);
            }
        }
        variables.add(variable);
        members.add(villages);
        allowed.set(members.size() - 1);
        return variables.size() - 1;
    }

    /** Of three villages at most one alliance has two or more. */
    void addTrio(int[] trio) {
        onlyGrown = false;
        MPConstraint row = solver.makeConstraint(-INFINITY, 1, "");
        trios.add(trio);
        trioRows.add(row);
        for (int c = 0; c < members.size(); c++) {
            if (hasTwo(members.get(c), trio)) {
                row.setCoefficient(variables.get(c), 1);
            }
        }
    }

    static boolean hasTwo(int[] villages, int[] trio) {
        int found = 0;
        for (int village : villages) {
            found += village == trio[0] || village == trio[1] || village == trio[2] ? 1 : 0;
        }
        return found >= 2;
    }

    void allow(int column, boolean allowed) {
        if (allowed != this.allowed.get(column)) {
            onlyGrown = false;
            this.allowed.set(column, allowed);
            variables.get(column).setUb(allowed ? INFINITY : 0);
        }
    }

    /** Whether there is a solution; it is read at once, because the solver forgets it when columns are added. */
    boolean solve() {
        boolean grown = onlyGrown;
        onlyGrown = true;
        // Where numbers stand in one algorithm's way, the other or a fresh start finds one around it.
        boolean found = isSolved(grown ? primal : dual) || isSolved(grown ? dual : primal) || isSolved(afresh);
        if (!found) {
            return false;
        }
        solved = objective.value() * unit;
        values = variables.stream().mapToDouble(MPVariable::solutionValue).toArray();
        breach = breaches.stream().mapToDouble(MPVariable::solutionValue).sum();
        villagePrices = Arrays.stream(covers).mapToDouble(row -> row.dualValue() * unit).toArray();
        trioPrices = trioRows.stream().mapToDouble(row -> row.dualValue() * unit).toArray();
        countPrice = count.dualValue() * unit;
        return true;
    }

    private boolean isSolved(MPSolverParameters parameters) {
        return solver.solve(parameters) == MPSolver.ResultStatus.OPTIMAL;
    }

    int size() {
        return variables.size();
    }

    int[] members(int column) {
        return members.get(column);
    }

    /** How much of a column is chosen; of one added since, nothing. */
    double value(int column) {
        return column < values.length ? values[column] : 0;
    }

    double objective() {
        return solved;
    }

    /** How far villages are left out or taken twice. */
    double breach() {
        return breach;
    }

    double[] villagePrices() {
        return villagePrices;
    }

    double countPrice() {
        return countPrice;
    }

    double[] trioPrices() {
        return trioPrices;
    }

    List<int[]> trios() {
        return trios;
    }

    @Override
    public void close() {
        solver.delete();
    }
}
