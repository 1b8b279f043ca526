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
    total += (((-1.425127 if pairs <= 0.144941 else -2.620431) if siblings <= 0.273796 else -2.609729) if said <= 0.222925 else (-2.620431 if item_mean <= 0.280432 else (-2.967273 if pairs <= 0.152867 else (-3.263289 if said <= 0.591743 else -3.341961))))
    total += (((0.953957 if item_own <= 0.050543 else 0.504279) if met <= 1.0000000180025095e-35 else 0.169038) if preferred <= 0.031525 else ((0.169038 if met <= 1.0000000180025095e-35 else 0.028483) if item_own <= 0.243833 else ((0.028483 if met <= 1.0000000180025095e-35 else -0.043553) if preferred <= 0.160727 else -0.117964)))
    total += (((0.41931 if part_own <= 0.401969 else 0.21443) if met <= 1.0000000180025095e-35 else ((0.21443 if literal <= 0.558326 else 0.070694) if items <= 4.5 else 0.070694)) if preferred <= 0.131588 else ((0.070694 if met <= 1.0000000180025095e-35 else -0.022779) if part_own <= 0.210794 else -0.113516))
    total += ((0.343005 if item_own <= 0.050543 else ((0.242861 if beside_others <= -0.469333 else 0.13722) if own <= 0.082703 else (0.13722 if home_said <= 0.042113 else 0.044154))) if own <= 0.398723 else (0.044154 if item_own <= 0.243833 else (-0.03955 if beside_others <= -0.335773 else -0.116432)))
    total += (((0.262485 if parts <= 3.5 else (0.218392 if part_own <= 0.017761 else 0.06039)) if items <= 7.5 else 0.075277) if part_own <= 0.257077 else ((0.06039 if home <= 0.061351 else (0.011837 if things <= 2.5 else -0.036716)) if own <= 0.508508 else -0.104108))
    total += (((0.12607 if mass <= 21.766267 else (0.291767 if item_own <= 0.243833 else 0.194741)) if met <= 1.0000000180025095e-35 else 0.023879) if said <= 0.385635 else (0.023879 if item_own <= 0.243833 else ((-0.040788 if literal <= 0.730879 else -0.087346) if said <= 0.601505 else -0.117591)))
    total += ((((0.269733 if items <= 9.5 else 0.178258) if item_own <= 0.196507 else (0.1694 if own <= 0.129526 else 0.073984)) if number <= 0.75 else 0.005089) if said <= 0.493613 else (0.005089 if item_own <= 0.196507 else (-0.052437 if own <= 0.350962 else -0.113727)))
    total += (((0.270334 if items <= 9.5 else 0.154026) if item_own <= 0.050543 else ((0.154026 if beside_others <= -0.469333 else 0.073337) if home <= 0.030949 else 0.019493)) if part <= 0.350486 else (0.019493 if pairs <= 0.165188 else (-0.041744 if item_own <= 0.397989 else -0.112538)))
    total += ((((0.204498 if preferred <= 1.0000000180025095e-35 else 0.079074) if things <= 3.5 else (0.172475 if number <= -1.0000000180025095e-35 else 0.083023)) if home_said <= 0.493403 else 0.015682) if preferred <= 0.031525 else ((-0.041831 if others <= 0.445173 else -0.106891) if unanswered <= 1.0000000180025095e-35 else 0.015682))
    total += ((((0.145497 if stage <= 1.0000000180025095e-35 else 0.089773) if part <= 0.441195 else (0.089773 if member <= 0.056584 else 0.045766)) if met <= 1.0000000180025095e-35 else (0.045766 if member <= 0.077609 else -0.022697)) if said <= 0.601505 else (-0.022697 if part <= 0.374185 else -0.11107))
    total += ((0.225739 if item_own <= 0.050543 else ((0.145247 if beside_others <= -0.481232 else 0.087306) if member <= 0.277117 else (0.07629 if part <= 0.417687 else 0.00426))) if preferred <= 0.021396 else (0.00426 if item_own <= 0.243833 else (-0.050433 if beside_others <= -0.665759 else -0.110793)))
    total += (((0.197796 if others <= 0.817689 else 0.106154) if item_own <= 0.050543 else ((0.106154 if things <= 4.5 else 0.024295) if said_beside_others <= -0.448562 else (0.024295 if literal <= 0.515032 else -0.02258))) if said <= 0.601505 else (-0.02258 if item_own <= 0.243833 else -0.108807))
    total += ((((0.065273 if mass <= 28.584984 else 0.123772) if home_said <= 0.376278 else 0.028765) if met <= 1.0000000180025095e-35 else (-0.029062 if mass <= 38.398834 else (0.028765 if pairs <= 0.234952 else -0.029062))) if pairs <= 0.627268 else (-0.029062 if others <= 0.417572 else -0.103656))
    total += ((0.192998 if item_mean <= 0.683255 else 0.079873) if item_own <= 0.050543 else (((0.079873 if number <= 0.75 else 0.025654) if said <= 0.434159 else -0.026779) if home <= 0.021662 else (-0.026779 if item_own <= 0.409358 else (-0.06597 if literal <= 0.492267 else -0.108386))))
    total += ((-0.001258 if mass <= 28.584984 else ((0.226963 if stage <= 1.0000000180025095e-35 else 0.141609) if home <= 0.021662 else (0.141609 if item_own <= 0.281788 else -0.001258))) if preferred <= 0.031525 else (-0.001258 if item_own <= 0.243833 else (-0.048021 if said_beside_others <= -0.409071 else -0.105994)))
    total += ((((0.143875 if items <= 6.5 else 0.067873) if siblings <= 0.117974 else (0.125459 if member <= 0.056584 else 0.025574)) if number <= 0.75 else -0.019227) if part <= 0.441195 else (-0.019227 if pairs <= 0.165188 else (-0.060272 if said_beside_others <= -0.387084 else -0.10612)))
    total += ((0.172734 if met <= 1.0000000180025095e-35 else 0.056696) if item_own <= 0.050543 else (0.056696 if part_own <= 0.079178 else ((-0.000509 if stage <= 1.0000000180025095e-35 else -0.037407) if member <= 0.231893 else (-0.041838 if part <= 0.481887 else -0.107998))))
    total += (((0.108432 if home_said <= 0.572844 else -0.011116) if things <= 4.5 else (0.121291 if part_own <= 0.067551 else -0.011116)) if met <= 1.0000000180025095e-35 else ((-0.011116 if beside_others <= -0.891339 else -0.0918) if mass <= 35.941792 else (-0.011116 if pairs <= 0.627268 else -0.101875)))
    total += ((0.024001 if mass <= 28.791597 else (0.158049 if part_own <= 0.067551 else 0.03615)) if part_own <= 0.140327 else (0.022674 if member <= 0.223852 else ((-0.012946 if part_own <= 0.592551 else -0.080985) if things <= 4.5 else (-0.039793 if alike <= 0.16409 else -0.099467))))
    total += (((0.195741 if items <= 8.5 else -0.0027) if things <= 2.5 else ((0.108186 if part_own <= 0.210794 else 0.036568) if home <= 0.019986 else -0.0027)) if preferred <= 0.031525 else ((-0.048063 if home <= 0.006743 else -0.097709) if unanswered <= 1.0000000180025095e-35 else -0.0027))
    total += ((((0.126729 if home_said <= 0.67475 else -0.007606) if items <= 7.5 else (-0.007606 if things <= 3.5 else 0.102396)) if things <= 4.5 else (0.083717 if part_own <= 0.095616 else -0.007606)) if met <= 1.0000000180025095e-35 else (-0.007606 if said_beside_others <= -0.448562 else -0.079096))
    total += (((0.11984 if others <= 0.272971 else -0.002754) if mass <= 27.374666 else (0.128285 if parts <= 6.5 else 0.011179)) if preferred <= 0.031525 else (-0.002754 if item_own <= 0.243833 else ((-0.041258 if things <= 4.5 else -0.074918) if preferred <= 0.420645 else -0.103602)))
    total += ((0.178585 if met <= 1.0000000180025095e-35 else 0.064511) if item_own <= 0.050543 else ((0.063552 if met <= 1.0000000180025095e-35 else (0.030135 if beside_others <= -0.891339 else -0.009972)) if beside_others <= -0.562 else (-0.009972 if part_own <= 0.155908 else (-0.044003 if said_beside_others <= -0.309485 else -0.092252))))
    total += ((((0.239246 if things <= 2.5 else 0.069494) if items <= 4.5 else (0.08118 if met <= 1.0000000180025095e-35 else -0.015846)) if things <= 4.5 else (0.02538 if home <= 0.01349 else -0.015846)) if preferred <= 0.160727 else (-0.029929 if part <= 0.433671 else -0.094851))
    total += ((((0.16612 if literal <= 0.819242 else 0.001987) if items <= 7.5 else -0.028197) if others <= 0.272971 else ((0.053908 if own <= 0.068982 else -0.004145) if stage <= 1.0000000180025095e-35 else -0.028197)) if part <= 0.486615 else (-0.028197 if beside_others <= -0.665759 else -0.094993))
    total += ((0.160622 if single <= 1.0000000180025095e-35 else 0.048078) if item_own <= 0.050543 else (((0.044213 if literal <= 0.730879 else 0.011906) if number <= 0.75 else -0.019999) if beside_others <= -0.469333 else (-0.019999 if said_beside_others <= -0.428026 else (-0.048626 if item_own <= 0.448218 else -0.08892))))
    total += ((((0.123843 if home <= 0.045191 else 0.02503) if siblings <= -1.0000000180025095e-35 else (0.043344 if things <= 4.5 else 0.011637)) if met <= 1.0000000180025095e-35 else (0.011637 if parts <= 2.5 else -0.02834)) if part <= 0.543812 else (-0.02834 if pairs <= 0.063603 else -0.094575))
    total += (((0.064105 if siblings <= 0.678488 else 0.189664) if member <= 0.056584 else ((0.063032 if siblings <= 0.273796 else -0.009431) if met <= 1.0000000180025095e-35 else (-0.029238 if part_own <= 0.627256 else -0.09548))) if stage <= 1.0000000180025095e-35 else (0.005213 if item_mean <= 0.252924 else -0.166421))
    total += (((0.113804 if literal <= 0.857427 else 0.04809) if member <= 0.077609 else ((0.04809 if literal <= 0.786728 else -0.044846) if siblings <= 0.137899 else (-0.001931 if member <= 0.409984 else -0.062525))) if stage <= 1.0000000180025095e-35 else (0.014488 if part <= 0.074901 else -0.145585))
    total += (((0.071282 if part <= 0.534372 else (0.032083 if home_said <= 0.123067 else -0.007115)) if things <= 4.5 else -0.007115) if met <= 1.0000000180025095e-35 else ((-0.007115 if things <= 3.5 else (-0.007115 if own <= 0.068982 else -0.057017)) if said <= 0.626363 else -0.09386))
    total += ((0.184619 if items <= 8.5 else 0.042385) if item_own <= 0.050543 else (((0.016236 if siblings <= 0.059313 else -0.043363) if others <= 0.821615 else (0.042385 if stage <= 1.0000000180025095e-35 else -0.043363)) if own <= 0.632115 else (-0.09656 if others <= 0.997917 else -0.043363)))
    total += (((0.069356 if parts <= 3.5 else (0.10897 if literal <= 0.551347 else -0.006135)) if literal <= 0.843253 else -0.006135) if preferred <= 1.0000000180025095e-35 else (-0.006135 if literal <= 0.498092 else ((-0.006135 if met <= 1.0000000180025095e-35 else -0.061143) if home <= 0.061351 else -0.087385)))
    total += (((0.047368 if others <= 0.854637 else 0.156518) if member <= 0.277117 else ((-0.007589 if others <= 0.562655 else 0.042491) if literal <= 0.702071 else -0.007589)) if preferred <= 1.0000000180025095e-35 else (-0.007589 if others <= 0.438132 else (-0.077297 if others <= 0.894702 else -0.007589)))
    total += ((((0.053956 if beside_others <= -0.469333 else 0.012451) if number <= 0.75 else -0.013862) if home <= 0.030949 else ((-0.046173 if literal <= 0.594261 else -0.013862) if item_mean <= 0.418734 else (-0.046173 if literal <= 0.628027 else -0.090724))) if unanswered <= 1.0000000180025095e-35 else 0.116915)
    total += ((-0.006844 if mass <= 28.229156 else ((0.009922 if mass <= 34.614395 else 0.151587) if siblings <= -1.0000000180025095e-35 else (0.155014 if mass <= 30.026931 else 0.044759))) if preferred <= 1.0000000180025095e-35 else ((-0.006844 if siblings <= 0.560052 else -0.052599) if met <= 1.0000000180025095e-35 else -0.088762))
    total += ((0.110054 if met <= 1.0000000180025095e-35 else 0.033144) if item_own <= 0.050543 else (((0.033144 if met <= 1.0000000180025095e-35 else -0.004133) if stage <= 1.0000000180025095e-35 else -0.023765) if home <= 0.006743 else (-0.023765 if item_own <= 0.455955 else (-0.055723 if home <= 0.030949 else -0.096383))))
    total += ((0.142716 if items <= 4.5 else 0.040414) if number <= -1.0000000180025095e-35 else (((0.040414 if beside_others <= -0.578678 else 0.014106) if member <= 0.182412 else (0.000913 if number <= 0.75 else -0.049494)) if items <= 11.5 else (0.040414 if member <= 0.136009 else -0.116948)))
    total += ((0.055277 if siblings <= 0.117974 else (-0.012692 if siblings <= 0.845565 else (0.066101 if part <= 0.617312 else -0.012692))) if preferred <= 1.0000000180025095e-35 else (-0.012692 if others <= 0.445173 else ((-0.07439 if unanswered <= 1.0000000180025095e-35 else -0.012692) if others <= 0.997917 else -0.012692)))
    total += ((((0.041445 if number <= 0.75 else 0.002019) if home <= 0.061351 else (0.002019 if things <= 3.5 else -0.071195)) if unanswered <= 1.0000000180025095e-35 else (0.053769 if things <= 1.5 else 0.113646)) if parts <= 4.5 else (0.026145 if item_mean <= 0.214845 else -0.068039))
    total += (((-0.029068 if mass <= 7.404826 else 0.116146) if others <= 0.272971 else ((0.009301 if mass <= 32.599512 else 0.11464) if part_own <= 0.017761 else (0.009301 if member <= 0.277117 else -0.046735))) if mass <= 71.01301 else (0.099964 if part <= 0.493673 else -0.057255))
    total += (((0.045467 if mass <= 48.371903 else 0.146814) if things <= 1.5 else 0.153189) if item_own <= 0.050543 else (0.045467 if literal <= 0.515032 else ((-0.033709 if mass <= 28.229156 else 0.034147) if said_beside_others <= -0.309485 else (-0.033709 if literal <= 0.580505 else -0.077149))))
    total += (((0.027961 if mass <= 4.850794 else -0.075697) if mass <= 9.582093 else -0.013257) if mass <= 23.283211 else ((0.097492 if home <= 0.021662 else 0.028675) if preferred <= 1.0000000180025095e-35 else (0.024187 if home <= 1.0000000180025095e-35 else (-0.064058 if mass <= 63.002254 else -0.005677))))
    total += (((0.031221 if literal <= 0.46791 else 0.169153) if literal <= 0.486075 else ((0.089717 if others <= 0.272971 else -0.003557) if things <= 8.5 else -0.078721)) if others <= 0.889802 else ((0.114029 if said <= 0.601505 else -0.020895) if things <= 6.5 else -0.042376))
    total += ((0.035645 if home <= 0.006743 else (0.014789 if parts <= 1.5 else -0.05583)) if siblings <= 0.117974 else (((-0.009816 if others <= 0.716722 else 0.07738) if home <= 0.030949 else (-0.009816 if others <= 0.558758 else -0.076063)) if things <= 6.5 else -0.061261))
    total += ((0.09409 if others <= 0.272971 else ((-0.024262 if mass <= 28.229156 else 0.059757) if home <= 0.019986 else (-0.071253 if single <= 1.0000000180025095e-35 else -0.024262))) if mass <= 71.01301 else ((0.039646 if single <= 1.0000000180025095e-35 else 0.147338) if part <= 0.493673 else -0.052056))
    total += ((0.170743 if items <= 8.5 else 0.040892) if item_own <= 0.050543 else ((-0.007721 if mass <= 9.582093 else (0.040892 if literal <= 0.845073 else -0.007721)) if beside_others <= -0.469333 else ((-0.073915 if literal <= 0.714358 else -0.010278) if mass <= 71.931002 else -0.007721)))
    total += ((((0.142293 if items <= 4.5 else 0.005459) if literal <= 0.498092 else (0.016725 if parts <= 4.5 else -0.058356)) if items <= 11.5 else (-0.156875 if parts <= 1.5 else (0.047303 if beside_others <= -0.481232 else -0.022304))) if stage <= 1.0000000180025095e-35 else -0.148162)
    total += ((((0.084496 if preferred <= 0.219195 else 0.031558) if literal <= 0.857427 else 0.031558) if member <= 0.077609 else (0.031558 if part_own <= 0.031254 else (-0.001263 if parts <= 3.5 else -0.056151))) if stage <= 1.0000000180025095e-35 else (0.013708 if item_own <= 0.243833 else -0.162821))
    total += (((0.133387 if items <= 6.5 else 0.001238) if others <= 0.252208 else ((0.115238 if member <= 0.479186 else 0.007642) if things <= 3.5 else (0.006945 if home <= 0.010896 else -0.078128))) if items <= 11.5 else (-0.15538 if things <= 3.5 else 0.056528))
    total += ((((0.129168 if part <= 0.564537 else -0.022885) if siblings <= 0.824684 else (0.027969 if literal <= 0.385543 else -0.067131)) if literal <= 0.492267 else ((0.034508 if met <= 1.0000000180025095e-35 else -0.012111) if parts <= 4.5 else -0.056349)) if stage <= 1.0000000180025095e-35 else -0.136466)
    total += ((0.016513 if mass <= 4.850794 else -0.089143) if mass <= 9.582093 else (((0.012375 if others <= 0.912633 else 0.102717) if home <= 0.061351 else (-0.012216 if others <= 0.462684 else -0.065972)) if mass <= 80.78575 else (0.144726 if mass <= 101.890295 else 0.002706)))
    total += ((0.026691 if literal <= 0.307314 else ((0.116584 if literal <= 0.851729 else 0.026691) if parts <= 4.5 else 0.026691)) if part_own <= 0.031254 else (0.026691 if item_own <= 0.050543 else (0.004714 if literal <= 0.498092 else (-0.015306 if said_beside_others <= -0.206571 else -0.061685))))
    total += (((0.132894 if items <= 7.5 else 0.047002) if item_own <= 0.243833 else ((0.036411 if parts <= 1.5 else -0.040764) if others <= 0.830538 else (0.047002 if member <= 0.284153 else 4.6e-05))) if items <= 9.5 else (-0.136916 if parts <= 1.5 else 0.064391))
    total += (((0.025784 if mass <= 6.976593 else 0.126014) if others <= 0.669991 else 0.025784) if item_own <= 0.050543 else ((-0.021295 if others <= 0.526362 else (-0.021295 if mass <= 7.404826 else 0.025784)) if home <= 0.030949 else (-0.021295 if item_own <= 0.397989 else -0.075864)))
    total += (((0.016496 if literal <= 0.307314 else 0.07698) if part <= 0.479342 else -0.034961) if literal <= 0.509754 else (((-0.005875 if literal <= 0.692286 else 0.04088) if things <= 9.5 else -0.023659) if number <= 0.75 else (-0.023659 if parts <= 2.5 else -0.097753)))
    total += (((0.004879 if things <= 7.5 else -0.052561) if number <= 0.75 else -0.091839) if mass <= 15.46052 else (((0.068138 if single <= 1.0000000180025095e-35 else 0.01179) if parts <= 3.5 else 0.01179) if home <= 0.006743 else (0.01179 if parts <= 1.5 else -0.041724)))
    total += ((0.052814 if mass <= 4.491061 else ((-0.004688 if single <= 1.0000000180025095e-35 else -0.091253) if things <= 7.5 else -0.060246)) if mass <= 28.399767 else (0.056372 if preferred <= 0.101188 else ((0.009051 if beside_others <= -0.755781 else -0.069104) if mass <= 80.78575 else 0.009051)))
    total += ((0.118086 if item_own <= 0.243833 else ((0.058226 if preferred <= 0.420645 else -0.047646) if things <= 2.5 else (-0.064546 if others <= 0.530965 else 0.001703))) if items <= 8.5 else (-0.111753 if parts <= 1.5 else (0.077591 if preferred <= 1.0000000180025095e-35 else -0.043927)))
    total += ((((0.088758 if literal <= 0.587271 else 0.018746) if literal <= 0.806569 else -0.090393) if items <= 4.5 else ((-0.035474 if literal <= 0.678875 else 0.013042) if items <= 11.5 else (-0.009413 if beside_others <= -0.665759 else -0.108278))) if stage <= 1.0000000180025095e-35 else -0.126075)
    total += ((0.127937 if items <= 8.5 else 0.027318) if item_own <= 0.050543 else (0.027318 if number <= -1.0000000180025095e-35 else ((0.003005 if said <= 0.638606 else -0.08473) if items <= 6.5 else (-0.066313 if items <= 10.5 else -0.013004))))
    return total
