"""The trees that weigh what a draft says of a thing, as a program: written by `python -m benchmarks.fit --write`."""

from __future__ import annotations

from collections.abc import Sequence


def doubt_in(signs: Sequence[float]) -> float:
    """The log-odds that a thing with these signs is not promised; the signs are in the order of `doubt.NAMES`."""
    (
        item_own,
        item_mean,
        literal,
        single,
        things,
        parts,
        items,
        own,
        said,
        pairs,
        alike,
        preferred,
        part,
        part_own,
        member,
        others,
        beside_others,
        said_beside_others,
        met,
        unanswered,
        mass,
        number,
        stage,
        siblings,
        home,
        home_said,
    ) = signs
    total = 0.0
    total += ((-1.507456 if siblings <= 0.279684 else -2.555124) if said <= 0.257987 else (-2.555124 if item_mean <= 0.271942 else (-2.836724 if pairs <= 0.154049 else (-3.060222 if said <= 0.570315 else -3.145113))))
    total += (((0.796562 if item_own <= 0.109933 else 0.481278) if met <= 1.0000000180025095e-35 else (0.34419 if member <= 0.145654 else 0.153827)) if preferred <= 0.052028 else ((0.153827 if met <= 1.0000000180025095e-35 else 0.018142) if item_own <= 0.226827 else (0.014941 if preferred <= 0.152311 else -0.120852)))
    total += (((0.415016 if met <= 1.0000000180025095e-35 else 0.233104) if part_own <= 0.453746 else 0.09208) if preferred <= 0.028023 else (0.09208 if number <= -1.0000000180025095e-35 else ((-0.00848 if met <= 1.0000000180025095e-35 else -0.061248) if preferred <= 0.152311 else (-0.061248 if part_own <= 0.222451 else -0.116958))))
    total += (((0.29485 if things <= 5.5 else 0.179952) if own <= 0.103135 else ((0.179952 if items <= 6.5 else 0.061854) if things <= 4.5 else 0.061854)) if own <= 0.268297 else (0.061854 if item_own <= 0.266654 else (-0.02408 if beside_others <= -0.557781 else -0.111405)))
    total += (((0.245581 if things <= 5.5 else (0.20033 if part_own <= 0.082018 else 0.111148)) if home <= 0.062168 else (0.111148 if parts <= 1.5 else 0.025565)) if own <= 0.406583 else (0.025565 if others <= 0.32418 else (-0.031935 if things <= 1.5 else -0.109056)))
    total += ((0.363171 if items <= 11.5 else 0.146037) if item_own <= 0.109933 else (((0.065421 if mass <= 9.523105 else 0.146037) if met <= 1.0000000180025095e-35 else -0.015196) if said <= 0.452689 else ((-0.062263 if unanswered <= 1.0000000180025095e-35 else -0.015196) if said <= 0.586034 else -0.116193)))
    total += (((0.272555 if items <= 8.5 else 0.152668) if item_own <= 0.109933 else ((0.079125 if others <= 0.552285 else 0.152668) if own <= 0.093627 else 0.006983)) if said <= 0.468517 else (0.006983 if item_own <= 0.226827 else (-0.049417 if own <= 0.350737 else -0.110954)))
    total += ((0.248717 if item_own <= 0.021257 else ((0.154135 if beside_others <= -0.469586 else 0.080166) if own <= 0.061684 else (0.080166 if part <= 0.165709 else 0.010329))) if part <= 0.382013 else (0.010329 if pairs <= 0.154049 else (-0.047017 if item_own <= 0.409607 else -0.111479)))
    total += ((((0.187951 if number <= 0.75 else 0.069273) if things <= 4.5 else (0.172901 if number <= -1.0000000180025095e-35 else 0.069273)) if said <= 0.687331 else 0.007322) if preferred <= 0.152311 else (0.007322 if others <= 0.311781 else (0.007322 if number <= -1.0000000180025095e-35 else -0.109792)))
    total += ((((0.159901 if stage <= 1.0000000180025095e-35 else 0.102078) if part <= 0.383961 else (0.102078 if member <= 0.066071 else 0.0549)) if met <= 1.0000000180025095e-35 else (0.0549 if member <= 0.079413 else -0.015311)) if said <= 0.583443 else (-0.015311 if part <= 0.387068 else -0.109039))
    total += ((0.203958 if item_own <= 0.021257 else ((0.104079 if preferred <= 1.0000000180025095e-35 else 0.042529) if beside_others <= -0.300509 else (0.042529 if part <= 0.165709 else -0.001986))) if preferred <= 0.152311 else (-0.001986 if item_own <= 0.226827 else (-0.053684 if beside_others <= -0.527894 else -0.109952)))
    total += ((0.188307 if item_mean <= 0.68488 else 0.075326) if item_own <= 0.109933 else (((0.075326 if literal <= 0.818913 else -0.036868) if siblings <= 0.134814 else (0.05351 if said_beside_others <= -0.568515 else -0.036868)) if said <= 0.512264 else (-0.036868 if item_own <= 0.394075 else -0.106732)))
    total += ((((0.100092 if home_said <= 0.17854 else 0.041785) if unanswered <= 1.0000000180025095e-35 else 0.166078) if pairs <= 0.496401 else (0.041785 if parts <= 1.5 else -0.011352)) if met <= 1.0000000180025095e-35 else ((-0.063718 if mass <= 9.680057 else -0.011352) if pairs <= 0.198972 else -0.09806))
    total += ((0.186474 if number <= 0.75 else 0.067209) if item_own <= 0.109933 else (((0.067209 if number <= 0.75 else 0.017748) if said_beside_others <= -0.201165 else -0.031714) if home <= 0.021513 else (-0.031714 if item_own <= 0.457411 else -0.110707)))
    total += ((((0.113106 if number <= 0.75 else 0.038091) if part <= 0.191519 else -0.007473) if mass <= 26.521079 else ((0.174078 if preferred <= 1.0000000180025095e-35 else 0.046461) if stage <= 1.0000000180025095e-35 else -0.007473)) if preferred <= 0.122425 else (-0.007473 if item_own <= 0.226827 else -0.101456))
    total += ((((0.143452 if items <= 7.5 else 0.053518) if number <= 0.75 else -0.015132) if siblings <= 0.134814 else (0.105237 if item_mean <= 0.208958 else (0.045052 if member <= 0.066071 else -0.015132))) if part <= 0.442326 else (-0.015132 if pairs <= 0.503334 else -0.104231))
    total += ((((0.109139 if things <= 10.5 else 0.037159) if stage <= 1.0000000180025095e-35 else 0.037159) if part <= 0.358606 else (0.037159 if item_own <= 0.440031 else -0.015087)) if met <= 1.0000000180025095e-35 else (-0.015087 if member <= 0.271079 else (-0.052083 if item_own <= 0.465025 else -0.100159)))
    total += ((0.113982 if met <= 1.0000000180025095e-35 else 0.029615) if part_own <= 0.145046 else ((0.029615 if part_own <= 0.702271 else -0.09256) if things <= 2.5 else ((-0.028218 if mass <= 9.523105 else 0.029615) if beside_others <= -0.557781 else (-0.028218 if others <= 0.287357 else -0.083292))))
    total += (((0.122703 if literal <= 0.803555 else 0.032821) if stage <= 1.0000000180025095e-35 else 0.032821) if part_own <= 0.145046 else (0.032821 if member <= 0.145654 else ((-0.004829 if part_own <= 0.561006 else -0.067723) if things <= 6.5 else (-0.004829 if literal <= 0.372788 else -0.108978))))
    total += (((0.145223 if things <= 3.5 else (0.072032 if home <= 0.021513 else -0.004514)) if items <= 7.5 else (-0.004514 if things <= 3.5 else 0.066265)) if preferred <= 0.019235 else ((-0.041604 if part_own <= 0.391952 else -0.092239) if unanswered <= 1.0000000180025095e-35 else -0.004514))
    total += ((((0.116356 if home_said <= 0.657144 else -0.011571) if items <= 8.5 else (0.088434 if said_beside_others <= -0.478295 else -0.011571)) if things <= 4.5 else (0.092982 if part_own <= 0.072239 else -0.011571)) if met <= 1.0000000180025095e-35 else (-0.014393 if said_beside_others <= -0.465576 else -0.079041))
    total += ((((-0.003233 if things <= 1.5 else 0.093332) if siblings <= 0.113187 else -0.003233) if mass <= 28.181918 else (0.159981 if things <= 4.5 else 0.063701)) if preferred <= 0.019235 else (-0.003233 if item_own <= 0.226827 else (-0.096795 if others <= 0.898903 else -0.045229)))
    total += ((0.142857 if met <= 1.0000000180025095e-35 else 0.048498) if item_own <= 0.109933 else ((0.048498 if met <= 1.0000000180025095e-35 else (0.015485 if said <= 0.061173 else -0.019815)) if beside_others <= -0.469586 else (-0.019815 if said_beside_others <= -0.413186 else (-0.051646 if part_own <= 0.455676 else -0.106324))))
    total += ((((0.110705 if items <= 8.5 else 0.020095) if things <= 4.5 else 0.020095) if met <= 1.0000000180025095e-35 else (0.009722 if part <= 0.48291 else -0.01951)) if preferred <= 0.152311 else ((-0.01951 if said <= 0.543023 else -0.078474) if things <= 3.5 else -0.094229))
    total += (((0.13506 if items <= 8.5 else -0.019628) if things <= 2.5 else ((0.120164 if literal <= 0.514224 else 0.020025) if own <= 0.069934 else (0.011712 if others <= 0.377882 else -0.019628))) if own <= 0.686496 else (-0.019628 if part <= 0.43483 else -0.080918))
    total += ((0.131084 if literal <= 0.820959 else 0.047119) if item_own <= 0.021257 else (((0.047119 if literal <= 0.644537 else 0.0092) if number <= 0.75 else -0.020482) if beside_others <= -0.469586 else (-0.020482 if item_own <= 0.440031 else (-0.048195 if beside_others <= -0.141997 else -0.097895))))
    total += ((((0.029941 if things <= 1.5 else 0.158264) if siblings <= -1.0000000180025095e-35 else (0.029941 if siblings <= 0.992954 else 0.112885)) if met <= 1.0000000180025095e-35 else -0.004688) if home <= 0.030989 else (-0.004688 if things <= 2.5 else (-0.004688 if part_own <= 0.026234 else -0.074813)))
    total += ((0.145405 if beside_others <= -0.557781 else 0.028042) if member <= 0.20717 else ((0.028042 if met <= 1.0000000180025095e-35 else (-0.013047 if literal <= 0.5097 else -0.071329)) if siblings <= 0.134814 else ((0.028042 if beside_others <= -0.806218 else -0.040935) if member <= 0.789891 else -0.0906)))
    total += (((0.098485 if others <= 0.287357 else (0.069827 if literal <= 0.5097 else -0.020062)) if others <= 0.889802 else ((0.151455 if said <= 0.600917 else -0.026241) if literal <= 0.791315 else -0.026241)) if part <= 0.545345 else (-0.089729 if others <= 0.995532 else -0.026241))
    total += (((0.053716 if part <= 0.61947 else -0.027582) if things <= 2.5 else ((0.041125 if part <= 0.480945 else -0.000438) if own <= 0.069934 else (-0.000438 if part <= 0.22077 else -0.027582))) if said <= 0.640108 else (-0.027582 if part <= 0.417165 else -0.079499))
    total += ((0.172079 if items <= 8.5 else 0.05031) if item_own <= 0.109933 else (((0.05031 if siblings <= 0.134814 else -0.006089) if items <= 7.5 else (-0.042456 if others <= 0.832466 else 0.006454)) if said <= 0.640108 else (-0.042456 if others <= 0.437953 else -0.094252)))
    total += (((0.095304 if literal <= 0.488006 else (0.02274 if literal <= 0.754182 else 0.079139)) if literal <= 0.845608 else -0.008019) if preferred <= 1.0000000180025095e-35 else (((-0.008019 if parts <= 3.5 else -0.031007) if preferred <= 0.43986 else -0.053996) if met <= 1.0000000180025095e-35 else -0.088066))
    total += (((0.103367 if part_own <= 0.041355 else (0.063699 if member <= 0.789891 else 0.007252)) if literal <= 0.802538 else -0.007589) if preferred <= 1.0000000180025095e-35 else (-0.007589 if others <= 0.445052 else ((-0.007589 if part <= 0.083538 else -0.079113) if others <= 0.927637 else -0.007589)))
    total += ((((0.039416 if home <= 0.049303 else -0.009999) if met <= 1.0000000180025095e-35 else (-0.022654 if literal <= 0.802538 else -0.075872)) if stage <= 1.0000000180025095e-35 else (-0.138135 if literal <= 0.745949 else 0.006378)) if unanswered <= 1.0000000180025095e-35 else (0.116332 if literal <= 0.723366 else 0.043712))
    total += (((0.06876 if met <= 1.0000000180025095e-35 else -0.071507) if siblings <= 0.134814 else -0.085421) if mass <= 20.744008 else (((0.019678 if mass <= 34.548864 else 0.145054) if siblings <= 0.134814 else 0.037671) if preferred <= 1.0000000180025095e-35 else (-0.053193 if mass <= 80.872009 else 0.019678)))
    total += (0.103921 if item_own <= 0.021257 else (((0.044476 if beside_others <= -0.469586 else 0.019818) if member <= 0.279699 else (0.019818 if siblings <= 0.113187 else -0.025009)) if home <= 0.030989 else (-0.025009 if item_own <= 0.457411 else -0.084933)))
    total += (((0.109738 if beside_others <= -0.469586 else 0.033074) if member <= 0.279699 else (0.033074 if met <= 1.0000000180025095e-35 else -0.008877)) if home <= 0.025231 else (-0.008877 if items <= 4.5 else ((-0.008877 if number <= -1.0000000180025095e-35 else -0.041608) if member <= 0.532969 else -0.074039)))
    total += ((((0.063709 if preferred <= 1.0000000180025095e-35 else -0.022134) if siblings <= 0.134814 else (-0.03199 if unanswered <= 1.0000000180025095e-35 else 0.0976)) if others <= 0.869007 else (0.098738 if siblings <= 0.914714 else (-0.03199 if siblings <= 0.992954 else 0.049506))) if preferred <= 0.419215 else -0.076558)
    total += (((0.032955 if things <= 5.5 else -0.017916) if home <= 0.062168 else (-0.017916 if things <= 2.5 else (-0.017916 if item_mean <= 0.318801 else -0.082048))) if unanswered <= 1.0000000180025095e-35 else ((0.042177 if things <= 1.5 else 0.15232) if things <= 5.5 else 0.042177))
    total += (((0.008966 if others <= 0.855015 else 0.116762) if member <= 0.279699 else (-0.0429 if number <= 0.75 else -0.109831)) if mass <= 35.164518 else (((0.097727 if part_own <= 0.128566 else 0.00987) if mass <= 87.99859 else 0.118425) if part_own <= 0.612782 else -0.071186))
    total += (((0.04602 if mass <= 5.701332 else 0.119225) if literal <= 0.820959 else 0.04602) if item_own <= 0.021257 else ((0.04602 if said <= 0.570315 else -0.037055) if literal <= 0.514224 else ((-0.014436 if own <= 0.043046 else -0.052037) if unanswered <= 1.0000000180025095e-35 else 0.04602)))
    total += ((-0.06479 if mass <= 9.523105 else (0.095913 if mass <= 12.817769 else -0.041587)) if mass <= 27.977541 else (((0.073161 if home <= 0.030989 else 0.004626) if mass <= 76.160246 else 0.126514) if preferred <= 0.152311 else (0.004626 if beside_others <= -0.446505 else -0.073734)))
    total += ((((0.031755 if literal <= 0.725703 else 0.148457) if literal <= 0.763545 else -0.030215) if things <= 2.5 else ((0.109424 if literal <= 0.824064 else -0.054267) if others <= 0.287357 else (0.005813 if beside_others <= -0.557781 else -0.054738))) if others <= 0.890767 else 0.053246)
    total += ((((0.059479 if others <= 0.707212 else -0.028395) if siblings <= 0.134814 else (0.016027 if parts <= 1.5 else -0.065336)) if others <= 0.855015 else (0.084667 if home <= 0.433421 else -0.062693)) if things <= 6.5 else (-0.001594 if pairs <= 1.0000000180025095e-35 else -0.078765))
    total += ((0.09044 if others <= 0.287357 else ((-0.09793 if others <= 0.842936 else 0.034053) if mass <= 6.976593 else (0.013811 if literal <= 0.701132 else -0.041539))) if mass <= 34.304005 else (0.12209 if own <= 0.083409 else (-0.004808 if others <= 0.849056 else 0.071084)))
    total += ((0.141553 if items <= 8.5 else 0.030757) if item_own <= 0.109933 else (0.030757 if part_own <= 0.061305 else ((0.003757 if beside_others <= -0.469586 else -0.016557) if member <= 0.279699 else (-0.054255 if mass <= 35.823401 else -0.016557))))
    total += ((((0.073094 if member <= 0.279699 else 0.017104) if home <= 0.025231 else (0.010851 if parts <= 1.5 else -0.051697)) if stage <= 1.0000000180025095e-35 else (-0.134081 if literal <= 0.745949 else 0.008721)) if items <= 10.5 else (-0.137307 if parts <= 1.5 else 0.012657))
    total += (((0.055165 if met <= 1.0000000180025095e-35 else 0.033417) if parts <= 1.5 else 0.152425) if item_own <= 0.109933 else (((0.033417 if member <= 0.789891 else -0.003595) if preferred <= 1.0000000180025095e-35 else (-0.017644 if parts <= 3.5 else -0.088023)) if stage <= 1.0000000180025095e-35 else -0.138838))
    total += ((((0.12672 if items <= 8.5 else -0.014722) if others <= 0.311781 else (0.036045 if home <= 0.062168 else -0.026631)) if items <= 10.5 else (-0.102133 if things <= 3.5 else 0.045423)) if things <= 10.5 else (0.036349 if others <= 0.32418 else -0.08294))
    total += ((((0.088164 if literal <= 0.882277 else 0.010525) if siblings <= 0.28926 else 0.010525) if met <= 1.0000000180025095e-35 else ((-0.021277 if literal <= 0.802538 else -0.102333) if siblings <= 0.3587 else (0.010525 if part <= 0.630439 else -0.073239))) if stage <= 1.0000000180025095e-35 else -0.13984)
    total += (((-0.008443 if others <= 0.631102 else -0.068716) if others <= 0.855015 else 0.024182) if mass <= 32.594691 else ((-0.04936 if mass <= 59.219052 else 0.043592) if others <= 0.664096 else ((0.109602 if items <= 6.5 else 0.008459) if home <= 0.484738 else -0.055566)))
    total += ((0.109163 if met <= 1.0000000180025095e-35 else 0.034878) if item_own <= 0.109933 else (0.034878 if part_own <= 0.072239 else ((0.005669 if literal <= 0.49915 else -0.020795) if preferred <= 0.43986 else (-0.093208 if literal <= 0.872455 else -0.048362))))
    total += ((0.142245 if items <= 8.5 else 0.030363) if item_own <= 0.109933 else ((-0.104409 if others <= 0.839896 else (0.030363 if mass <= 7.168682 else -0.062806)) if mass <= 9.680057 else (0.030363 if items <= 3.5 else (-0.029048 if others <= 0.968624 else 0.030363))))
    total += ((0.106809 if others <= 0.711343 else 0.025198) if item_own <= 0.021257 else (((0.025198 if mass <= 4.850794 else -0.032148) if mass <= 19.02045 else (0.025198 if beside_others <= -0.30472 else -0.026998)) if home <= 0.021513 else (-0.032148 if item_own <= 0.440031 else -0.096642)))
    total += ((0.123422 if things <= 6.5 else 0.040994) if number <= -1.0000000180025095e-35 else (((-0.121935 if things <= 10.5 else 0.040994) if literal <= 0.329413 else 0.040994) if literal <= 0.5097 else ((0.025329 if things <= 2.5 else -0.020519) if parts <= 4.5 else -0.085476)))
    total += ((((-0.002599 if mass <= 27.420937 else 0.06155) if home <= 0.013467 else -0.025361) if number <= 0.75 else (-0.081275 if mass <= 34.921381 else -0.02559)) if mass <= 72.116545 else ((0.097059 if part <= 0.493122 else -0.043899) if parts <= 4.5 else -0.057678))
    total += (((0.04085 if met <= 1.0000000180025095e-35 else (0.018111 if preferred <= 0.028023 else -0.060246)) if mass <= 80.872009 else (0.135003 if mass <= 97.965172 else 0.014525)) if things <= 6.5 else ((0.07274 if siblings <= 0.113187 else -0.021715) if preferred <= 1.0000000180025095e-35 else -0.073433))
    total += (((0.166684 if others <= 0.55616 else 0.029526) if parts <= 2.5 else (0.063298 if siblings <= -1.0000000180025095e-35 else (-0.111861 if siblings <= 0.582549 else 0.009601))) if items <= 4.5 else (-0.054295 if others <= 0.525643 else (0.02594 if preferred <= 0.028023 else -0.030503)))
    total += ((((0.079929 if items <= 4.5 else 0.009809) if preferred <= 0.019235 else (-0.037512 if literal <= 0.679377 else 0.009809)) if stage <= 1.0000000180025095e-35 else (-0.111469 if literal <= 0.745949 else 0.013513)) if items <= 11.5 else (-0.017073 if literal <= 0.684837 else -0.121003))
    total += ((0.121727 if items <= 8.5 else 0.029771) if item_own <= 0.109933 else (((0.029771 if number <= 0.75 else 0.010753) if beside_others <= -0.557781 else (0.010343 if items <= 7.5 else -0.01439)) if home <= 1.0000000180025095e-35 else (-0.01439 if items <= 4.5 else -0.061937)))
    return total
