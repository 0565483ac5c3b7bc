package org.liancun.bench;

/** Some work of ours beside the raw limit. */
interface Benchmark {
    Comparison run(Setting setting) throws Exception;
}
