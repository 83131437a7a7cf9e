// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/suggestion.h"

#include <array>

namespace ridgepoint::app::cli {

namespace {

constexpr OptionSpec scenarioOption = {"scenario", "FILE", "start from this scenario file"};
constexpr OptionSpec setOption = {"set", "ID=VALUE", "set a parameter; repeatable, the last one counts", true};
constexpr OptionSpec formatOption = {"format", "FORMAT", "table (default), json or csv"};
constexpr OptionSpec metricOption = {"metric", "ID,...", "only these metrics, in this order", true};

constexpr std::array estimateOptions = {scenarioOption, setOption, metricOption, formatOption};
constexpr std::array sweepOptions = {
    OptionSpec{"over", "AXIS", "ID=FROM:TO:COUNT, ID=FROM:TO:COUNT:log, or ID=A,B,C; repeatable, the last one runs fastest", true},
    metricOption, scenarioOption, setOption, OptionSpec{"out", "FILE.csv", "write here instead of standard output"}};
constexpr std::array listOptions = {formatOption};
constexpr std::array queryOptions = {OptionSpec{"table", "TABLE", "the table; 'db tables' lists them"},
                                     OptionSpec{"where", "COLUMN=VALUE", "only rows that hold this; repeatable, all must hold", true},
                                     OptionSpec{"columns", "A,B,...", "only these columns, in this order"}, formatOption};
constexpr std::array sourcesOptions = {
    OptionSpec{"figure", "TABLE:KEY[:ATTRIBUTE]", "for example accelerators:nvidia-h100-sxm:memory_bandwidth"}, formatOption};
constexpr std::array importOptions = {
    OptionSpec{"name", "NAME", "what to call it; by default the file's name, or its folder's when the file is config.json"}, formatOption};
constexpr std::array chartOptions = {OptionSpec{"out", "FILE", "FILE.svg, FILE.png or FILE.pdf"},
                                     scenarioOption,
                                     setOption,
                                     OptionSpec{"tiers", nullptr, "the first device's other memory tiers as well"},
                                     OptionSpec{"precisions", nullptr, "the first device's other precisions as well"},
                                     OptionSpec{"operators", nullptr, "every operator, its area the share of the time"},
                                     OptionSpec{"points", "FILE", "measured points: a table of operators, or the CSV of Nsight Compute"},
                                     OptionSpec{"size", "WIDTHxHEIGHT", "in pixels, 1200x800 by default"}};

constexpr std::array planOptions = {OptionSpec{"target", "METRIC=VALUE", "what has to be reached, may be repeated", true},
                                    OptionSpec{"model", "SLUG", "the model to serve"},
                                    OptionSpec{"context", "TOKENS", "tokens that each sequence holds"},
                                    OptionSpec{"most", "N", "accelerators of one option at most, 256 by default"},
                                    OptionSpec{"rank", "ORDER", "count (default), power or price"},
                                    OptionSpec{"announced", nullptr, "announced accelerators as well"},
                                    OptionSpec{"all", nullptr, "accelerators that cannot as well, with the reason"},
                                    scenarioOption,
                                    setOption,
                                    formatOption};

constexpr std::array simulateOptions = {OptionSpec{"trees", "N", "searches to simulate, 100000 by default"}, scenarioOption, setOption,
                                        formatOption};

constexpr std::array optimumOptions = {
    OptionSpec{"budget", "N", "function evaluations at most, by default those of the scenario's search"},
    OptionSpec{"steps", "N[=QUALITY],...", "steps that may be chosen, with the mean quality of one candidate; by default the scenario's",
               true},
    OptionSpec{"branches", "N", "branches at most, 64 by default"},
    OptionSpec{"candidate-cost", "N", "decode and verification of one candidate, in function evaluations; 0 by default"},
    OptionSpec{"frontier", nullptr, "every choice that nothing cheaper matches"},
    scenarioOption,
    setOption,
    formatOption};

constexpr std::array placeOptions = {OptionSpec{"rank", "ORDER", "cost (default) or latency"},
                                     OptionSpec{"latency", "SECONDS", "of a request at most"},
                                     OptionSpec{"cost", "USD", "of an output at most"},
                                     OptionSpec{"vendor", "NAME", "accelerators of this vendor alone; repeatable", true},
                                     OptionSpec{"devices", "N", "different accelerators at most, 2 by default"},
                                     OptionSpec{"most", "N", "placements to list at most, 50 by default"},
                                     OptionSpec{"announced", nullptr, "announced accelerators as well"},
                                     OptionSpec{"frontier", nullptr, "the placements that no other one beats in both latency and cost"},
                                     OptionSpec{"refused", nullptr, "the accelerators left out instead, with the reason"},
                                     scenarioOption,
                                     setOption,
                                     formatOption};

constexpr std::array fitOptions = {OptionSpec{"by", "MEASURE", "cost (default), time or energy of an output"},
                                   OptionSpec{"workload", "SLUG", "this workload alone, for example image-diffusion"},
                                   OptionSpec{"all", nullptr, "every accelerator, not only those with a published score"},
                                   OptionSpec{"correlation", nullptr, "how far computed and published scores agree, by each measure"},
                                   formatOption};

constexpr std::array edgeOptions = {
    OptionSpec{"latency", "SECONDS", "of a picture at most, 5 by default"}, OptionSpec{"steps", "N", "steps at most, 1 to 8, 4 by default"},
    OptionSpec{"memory-share", "SHARE", "of memory that processor and GPU share, 0.5 by default"},
    OptionSpec{"all", nullptr, "what does not fit, is too slow or is not known as well, with the reason"}, formatOption};

constexpr std::array facilityOptions = {scenarioOption, setOption, formatOption};

constexpr std::array siteOptions = {scenarioOption, setOption,
                                    OptionSpec{"campus-power", "POWER", "the site's racks at their nameplate while none are set (100 MW)"},
                                    formatOption};

constexpr std::array systemsOptions = {OptionSpec{"all", nullptr, "those that cannot be compared as well, with the reason"}, formatOption};

constexpr std::array validateOptions = {
    OptionSpec{"operators", "FILE.csv", "measured operators and collectives"},
    OptionSpec{"end-to-end", "FILE.csv", "measured requests"},
    OptionSpec{"achievable", "FILE.csv", "measured largest rates"},
    OptionSpec{"level", "LEVEL", "calibrated (default) or ideal"},
    OptionSpec{"report", "FILE", "write a report to FILE.html or FILE.md as well"},
    OptionSpec{"left-out", nullptr, "fit anew with each device and each source left out, too; takes minutes"},
    OptionSpec{"format", "FORMAT", "table (default) or json"}};

constexpr const char *validateHelp =
    "Without files it takes the measurements that come with the program. A row without a batch is one of a saturated server: as many "
    "sequences "
    "as the\nmemory holds, at most 2048 per replica. Queueing time under load is out of scope. Exits with 1 when a bar does not hold.\n";

constexpr const char *valueHelp =
    "A bare number is SI (second, byte, FLOP/s ...); a number with a unit is converted: 80GiB, 32k, 5us, '2.7 %'.\n"
    "'ridgepoint-cli parameters' and 'ridgepoint-cli metrics' list the ids.\n";

constexpr const char *simulateHelp =
    "Searches a tree for each of N seeds: --set search_algorithm=... chooses how, --set seed=... which. The same seed gives the same\n"
    "numbers on every machine. Qualities are in the units of quality_mean and quality_sigma.\n";

constexpr const char *optimumHelp =
    "Searches every k, s and N: s steps shared by k branches, then N - s each. Qualities are in the units of quality_mean and\n"
    "quality_sigma; verifier_correlation and prefix_variance say what selection gains.\n";

constexpr const char *placeHelp =
    "Every assignment of the database's accelerators to denoiser, text encoder, verifier and decoder; --set model=... names an image or\n"
    "video model. The price of an accelerator that nobody rents out is spread over four years.\n";

constexpr const char *fitHelp =
    "A score is the logarithm, base 2, of the median accelerator's measure over its own, rounded and cut to -2 .. 2; above 0 is better\n"
    "than the median. The thesis is what the literature argues.\n";

constexpr const char *edgeHelp =
    "Image models distilled to few steps, on systems on chip and on cards and machines sold to people; UNets at 512 x 512 pixels,\n"
    "transformers at 1024 x 1024.\n";

constexpr const char *powerHelp =
    "Power from one accelerator to the meter, every stage of the power chain, PUE by parts, water and heat. Powers are means of the work;\n"
    "the chain carries the equipment alone, cooling comes with PUE. JSON and CSV are in SI units.\n";

constexpr const char *siteHelp =
    "Everything that must be there before the site has power, with the binding item; its connection; carbon, water and energy of a year.\n"
    "While no racks are set (--set racks=...) the site is an assumed campus of as many full racks as draw 100 MW at their nameplate;\n"
    "--campus-power 1.4GW assumes another one.\n";

constexpr const char *costHelp =
    "An owned accelerator's hour by parts, what outputs cost by it, and how near every layer stands to its limit: --set cost_basis=...\n"
    "chooses between owning and renting.\n";

constexpr const char *citiesHelp =
    "PUE, water, free cooling, carbon and price of electricity, and the time to power where the grid publishes its queue. A price or a\n"
    "region that is set holds in every city.\n";

constexpr const char *designsHelp = "Each cooling method at its usual supply temperature, with the power chain and the redundancy of the "
                                    "scenario. 'exceeded': a rated rack is\n"
                                    "more than the method takes from one.\n";

constexpr const char *systemsHelp = "Parts at their own ratings with fans and conversion, beside the rating of the whole. Parts of servers "
                                    "and racks are partly estimated;\n"
                                    "'db query --table system_parts' says which.\n";

constexpr const char *importHelp = "Works offline. Known are the model types of Llama, Mistral, Mixtral, Qwen 2, 3 and 3.5, Gemma 1 to 3, "
                                   "Phi-3, DeepSeek V2 and V3, Kimi K2,\n"
                                   "gpt-oss and GLM-4.5. After that --set model=SLUG takes the model, under the slug that is shown.\n";

constexpr std::array allCommands = {
    Command{"estimate", "every metric of a scenario", valueHelp, estimateOptions, runEstimate},
    Command{"sweep", "metrics over a grid of parameters, as CSV in SI units", valueHelp, sweepOptions, runSweep},
    Command{"plan", "which accelerators, in which number, serve a model within targets", valueHelp, planOptions, runPlan},
    Command{"simulate", "the search of a scenario, many times over by chance, with 95 % bands beside the closed forms", simulateHelp,
            simulateOptions, runSimulate},
    Command{"optimum", "the branches, shared steps and steps of a search within a budget", optimumHelp, optimumOptions, runOptimum},
    Command{"place", "the accelerators that the stages of an image or video pipeline run best on", placeHelp, placeOptions, runPlace},
    Command{"fit", "how well accelerators suit workloads, computed beside the published scores", fitHelp, fitOptions, runFit},
    Command{"edge", "which image models run on phones, laptops and desktops within a latency", edgeHelp, edgeOptions, runEdge},
    Command{"power", "power from the die to the meter, stage by stage, with PUE and water by parts", powerHelp, facilityOptions, runPower},
    Command{"site", "when a site has power, what it connects, and its carbon and water", siteHelp, siteOptions, runSite},
    Command{"cost", "what an accelerator-hour is paid for, what outputs cost, and the weakest layer", costHelp, facilityOptions, runCost},
    Command{"cities", "every city of the database under the design of a scenario", citiesHelp, facilityOptions, runCities},
    Command{"designs", "every way of cooling on the city and the load of a scenario", designsHelp, facilityOptions, runDesigns},
    Command{"systems", "servers and racks: power computed from their parts beside the rated one", systemsHelp, systemsOptions, runSystems},
    Command{"validate", "the predictions beside published measurements, with their errors", validateHelp, validateOptions, runValidate},
    Command{"parameters", "every input: id, unit, range, default", "", listOptions, runParameters},
    Command{"metrics", "every output: id, unit, formula, reference", "", listOptions, runMetrics},
    Command{"db tables", "the tables of the database", "", listOptions, runTables},
    Command{"db query", "rows of one table, all of them",
            "Numbers compare as numbers, text exactly; an empty value matches what is not known.\n", queryOptions, runQuery},
    Command{"db sources", "every row behind a figure, with its sources", "", sourcesOptions, runSources},
    Command{"db verify", "checks the database; exits with 1 when a check does not hold", "", listOptions, runVerify},
    Command{"model show", "a model's layers, its parameters, its KV cache and its weights", "", listOptions, runModelShow, false, "SLUG"},
    Command{"model import", "reads a Hugging Face config.json into your own layer of the database, and shows the model", importHelp,
            importOptions, runModelImport, false, "FILE"},
    Command{"model remove", "takes an imported model out of your own layer", "", {}, runModelRemove, false, "SLUG"},
    Command{"chart roofline", "the roofline of a scenario as a picture", valueHelp, chartOptions, runRooflineChart, true},
};

} // namespace

std::span<const Command> commands() { return allCommands; }

Result<FoundCommand> findCommand(const QStringList &words)
{
    QStringList known;
    for (const Command &command : allCommands) {
        const QStringList name = QString::fromLatin1(command.name).split(QLatin1Char(' '));
        if (words.mid(0, name.size()) == name)
            return FoundCommand{&command, name.size()};
        known << name.join(QLatin1Char(' ')) << name.constFirst();
    }
    const QString first = words.value(0);
    QStringList seconds;
    for (const Command &command : allCommands) {
        const QStringList name = QString::fromLatin1(command.name).split(QLatin1Char(' '));
        if (name.size() == 2 && name[0] == first)
            seconds << name[1];
    }
    if (!seconds.isEmpty()) {
        const QString list = seconds.join(QStringLiteral(", "));
        if (words.size() < 2 || words[1].startsWith(QLatin1Char('-')))
            return badInput(QStringLiteral("'%1' needs to know what: %2.").arg(first, list));
        return badInput(QStringLiteral("There is no command '%1 %2'; accepted are: %3.%4")
                            .arg(first, words[1].left(80), list, suggestion(words[1], seconds)));
    }
    const QString hint = suggestion(first, known);
    return badInput(QStringLiteral("There is no command '%1'%2")
                        .arg(first.left(80), hint.isEmpty() ? QStringLiteral("; see 'ridgepoint-cli --help'.") : QLatin1Char('.') + hint));
}

} // namespace ridgepoint::app::cli
