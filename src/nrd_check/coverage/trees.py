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
    total += ((-1.736815 if siblings <= 0.264957 else -2.534179) if pairs <= 0.17811 else (-2.602645 if item_mean <= 0.270201 else ((-2.864196 if item_mean <= 0.45828 else -3.038583) if said_beside_others <= -0.410776 else (-3.052289 if item_mean <= 0.343113 else -3.13837))))
    total += ((0.8775 if item_own <= 0.109933 else (0.449567 if met <= 1.0000000180025095e-35 else 0.163584)) if preferred <= 0.02708 else ((0.163584 if met <= 1.0000000180025095e-35 else -0.00947) if preferred <= 0.165526 else (-0.00947 if item_own <= 0.220055 else (-0.061756 if literal <= 0.498863 else -0.117721))))
    total += (((0.437903 if met <= 1.0000000180025095e-35 else 0.2277) if part_own <= 0.301488 else (0.197063 if own <= 0.070698 else 0.068657)) if preferred <= 0.165526 else ((0.068657 if number <= 0.75 else -0.035615) if part_own <= 0.154159 else (-0.035615 if number <= -1.0000000180025095e-35 else -0.115486)))
    total += ((((0.270798 if stage <= 1.0000000180025095e-35 else 0.140194) if things <= 10.5 else 0.140194) if home_said <= 0.20649 else (0.140194 if item_own <= 0.220055 else 0.042553)) if own <= 0.384396 else (0.042553 if item_own <= 0.220055 else (-0.051142 if own <= 0.509286 else -0.115266)))
    total += (((0.236072 if things <= 10.5 else 0.116012) if home <= 0.030744 else (0.116012 if things <= 1.5 else 0.027386)) if own <= 0.384396 else (0.027386 if others <= 0.374707 else ((0.027386 if things <= 2.5 else -0.080382) if own <= 0.622083 else -0.111122)))
    total += ((0.3554 if items <= 8.5 else 0.131772) if item_own <= 0.109933 else (((0.057113 if mass <= 9.588075 else 0.131772) if met <= 1.0000000180025095e-35 else -0.017546) if said <= 0.378457 else ((-0.055092 if unanswered <= 1.0000000180025095e-35 else -0.017546) if said <= 0.530448 else -0.116158)))
    total += ((0.303957 if items <= 8.5 else 0.113838) if item_own <= 0.109933 else ((0.113838 if number <= 0.75 else (0.055996 if said <= 0.329082 else 0.010551)) if own <= 0.103747 else ((-0.055605 if others <= 0.849548 else 0.010551) if said <= 0.492795 else -0.11515)))
    total += ((0.261049 if items <= 8.5 else 0.099828) if item_own <= 0.109933 else (((0.099828 if part <= 0.545367 else 0.048595) if home <= 0.022669 else -0.002637) if own <= 0.188851 else (-0.002637 if part <= 0.200524 else (-0.06875 if part <= 0.433132 else -0.112675))))
    total += ((((0.219844 if things <= 2.5 else 0.134504) if things <= 6.5 else 0.078967) if said <= 0.619484 else 0.016854) if preferred <= 1.0000000180025095e-35 else (((0.016854 if number <= 0.75 else -0.039859) if things <= 4.5 else -0.058837) if preferred <= 0.218762 else -0.10155))
    total += ((((0.144594 if stage <= 1.0000000180025095e-35 else 0.096497) if said <= 0.67573 else 0.057448) if met <= 1.0000000180025095e-35 else (0.057448 if member <= 0.081676 else -0.01016)) if part <= 0.440609 else ((-0.01016 if member <= 0.678177 else -0.057024) if said_beside_others <= -0.417469 else -0.103887))
    total += (((0.183371 if item_own <= 0.220055 else (0.111833 if literal <= 0.787057 else 0.063586)) if part <= 0.438235 else (0.063586 if member <= 0.263647 else 0.004413)) if preferred <= 0.018716 else (0.004413 if item_own <= 0.220055 else (-0.046377 if beside_others <= -0.675958 else -0.103784)))
    total += ((0.161783 if item_own <= 0.109933 else ((0.093289 if siblings <= 0.122487 else 0.035467) if said_beside_others <= -0.410776 else (0.024945 if others <= 0.312848 else -0.022603))) if said <= 0.586368 else (-0.022603 if item_own <= 0.220055 else -0.107618))
    total += ((((0.048997 if mass <= 20.333636 else 0.133416) if parts <= 3.5 else (0.090929 if pairs <= 0.057354 else 0.030718)) if met <= 1.0000000180025095e-35 else (-0.032523 if mass <= 70.629797 else 0.030718)) if home_said <= 0.579744 else (-0.106053 if unanswered <= 1.0000000180025095e-35 else -0.032523))
    total += ((((0.151183 if part_own <= 0.062168 else 0.091165) if number <= 0.75 else 0.057175) if part_own <= 0.138629 else (0.057175 if item_own <= 0.109933 else (0.019631 if member <= 0.125507 else -0.028528))) if said <= 0.619484 else (-0.028528 if item_own <= 0.220055 else -0.109163))
    total += (((0.080999 if others <= 0.289143 else (0.080563 if mass <= 4.492605 else -0.013625)) if mass <= 28.168213 else ((0.155999 if part <= 0.438235 else 0.067646) if preferred <= 0.100102 else -0.009662)) if preferred <= 0.165526 else (-0.013625 if item_own <= 0.520749 else -0.101232))
    total += ((((0.132399 if items <= 7.5 else 0.04604) if number <= 0.75 else -0.015227) if things <= 4.5 else ((0.105434 if items <= 5.5 else 0.032399) if said_beside_others <= -0.569905 else -0.015227)) if part <= 0.438235 else (-0.015227 if pairs <= 0.329143 else -0.100339))
    total += (0.146662 if item_own <= 0.023115 else ((0.060727 if met <= 1.0000000180025095e-35 else 0.004365) if part_own <= 0.163089 else (0.004365 if member <= 0.066957 else (-0.044097 if part <= 0.545367 else -0.107189))))
    total += (((0.119221 if things <= 4.5 else (0.092214 if part_own <= 0.071052 else 0.024909)) if met <= 1.0000000180025095e-35 else (-0.021655 if mass <= 79.945793 else 0.024909)) if home_said <= 0.413596 else (-0.021655 if others <= 0.374707 else (-0.021655 if said_beside_others <= -0.417469 else -0.095872)))
    total += (((0.087185 if literal <= 0.673822 else 0.035564) if mass <= 27.968847 else 0.141261) if part_own <= 0.071052 else (0.035564 if member <= 0.179542 else ((-0.003025 if part_own <= 0.640959 else -0.082235) if things <= 2.5 else (-0.009295 if said_beside_others <= -0.446459 else -0.08156))))
    total += ((((0.174257 if items <= 4.5 else 0.053083) if things <= 5.5 else (0.069063 if part_own <= 0.071052 else 0.026827)) if home <= 0.030744 else (-0.0186 if single <= 1.0000000180025095e-35 else 0.026827)) if preferred <= 0.127099 else (-0.086082 if unanswered <= 1.0000000180025095e-35 else -0.0186))
    total += (((0.112866 if items <= 6.5 else 0.044138) if part_own <= 0.163089 else (0.044138 if things <= 2.5 else -0.011993)) if met <= 1.0000000180025095e-35 else (((-0.011993 if items <= 8.5 else -0.063572) if things <= 3.5 else -0.053664) if home_said <= 0.413596 else -0.095592))
    total += (((-0.014377 if siblings <= 0.822922 else 0.047785) if mass <= 27.41007 else ((0.130031 if preferred <= 0.100102 else 0.009216) if things <= 5.5 else (-0.014377 if others <= 0.598153 else 0.068014))) if preferred <= 0.165526 else (-0.014377 if item_own <= 0.446174 else -0.087113))
    total += (0.137433 if item_own <= 0.109933 else (((0.059149 if said_beside_others <= -0.569905 else 0.018333) if home_said <= 0.199108 else (0.01684 if own <= 0.036794 else -0.014816)) if said_beside_others <= -0.410776 else ((-0.014816 if met <= 1.0000000180025095e-35 else -0.054597) if part_own <= 0.392055 else -0.092788)))
    total += ((((0.129328 if items <= 7.5 else 0.036339) if things <= 4.5 else 0.033531) if met <= 1.0000000180025095e-35 else (0.033531 if things <= 2.5 else -0.00988)) if preferred <= 0.018716 else ((-0.00988 if part <= 0.382013 else -0.058534) if met <= 1.0000000180025095e-35 else -0.091393))
    total += ((((0.120575 if items <= 7.5 else -0.007892) if others <= 0.374707 else (0.033693 if things <= 3.5 else -0.007892)) if others <= 0.825306 else (-0.007892 if parts <= 1.5 else 0.128972)) if part <= 0.438235 else (-0.007892 if beside_others <= -0.335334 else -0.086478))
    total += ((0.144071 if number <= 0.75 else 0.053141) if item_own <= 0.023115 else ((0.053141 if said_beside_others <= -0.008538 else -0.041506) if literal <= 0.5136 else ((0.053141 if number <= 0.75 else 0.006224) if beside_others <= -0.830014 else (-0.02385 if alike <= 0.439757 else -0.085061))))
    total += (((0.099028 if home <= 0.051651 else (0.0583 if things <= 2.5 else -0.009043)) if things <= 4.5 else (0.046025 if part_own <= 0.062168 else -0.009043)) if met <= 1.0000000180025095e-35 else ((-0.009043 if parts <= 3.5 else -0.058417) if said <= 0.626636 else -0.094906))
    total += (((0.045048 if siblings <= 0.55265 else 0.147614) if member <= 0.081676 else ((0.045048 if met <= 1.0000000180025095e-35 else -0.034226) if siblings <= 0.122487 else (0.045048 if literal <= 0.488441 else -0.034226))) if home_said <= 0.678854 else (-0.034226 if item_mean <= 0.208958 else -0.090707))
    total += (((0.02182 if others <= 0.410113 else 0.12325) if said <= 0.524113 else -0.05636) if literal <= 0.5136 else ((0.05861 if others <= 0.399879 else (-0.011506 if siblings <= 0.102863 else -0.065302)) if others <= 0.870429 else (0.075347 if home_said <= 0.499994 else -0.057394)))
    total += (((0.091059 if part <= 0.538933 else 0.039277) if said_beside_others <= -0.534179 else 0.011628) if own <= 0.083413 else ((0.010782 if home_said <= 0.674143 else -0.063778) if things <= 3.5 else (0.010782 if part <= 0.216112 else (-0.034734 if said_beside_others <= -0.603892 else -0.089496))))
    total += ((0.152114 if items <= 8.5 else 0.047065) if item_own <= 0.023115 else (((-0.031191 if others <= 0.473063 else 0.024434) if own <= 0.061929 else (-0.031191 if item_mean <= 0.344762 else -0.085172)) if others <= 0.825306 else (0.047065 if said <= 0.601436 else -0.038372)))
    total += ((((0.097907 if said_beside_others <= -0.586568 else 0.050343) if home <= 0.021161 else 0.02758) if met <= 1.0000000180025095e-35 else (0.02758 if literal <= 0.474372 else -0.006074)) if preferred <= 1.0000000180025095e-35 else ((-0.006074 if alike <= 0.407494 else -0.042486) if home <= 0.057634 else -0.072965))
    total += ((0.077887 if member <= 0.143937 else (0.045173 if part_own <= 0.17452 else (0.019737 if others <= 0.626169 else -0.005699))) if preferred <= 1.0000000180025095e-35 else (((-0.005699 if item_mean <= 0.236729 else -0.04672) if others <= 0.807868 else -0.005699) if preferred <= 0.408296 else -0.076085))
    total += ((((0.101156 if literal <= 0.588128 else 0.042371) if stage <= 1.0000000180025095e-35 else 0.022611) if met <= 1.0000000180025095e-35 else -0.004703) if home <= 0.024308 else (-0.004703 if item_mean <= 0.418773 else (-0.03853 if literal <= 0.626535 else (-0.03853 if number <= -1.0000000180025095e-35 else -0.093202))))
    total += ((0.067593 if met <= 1.0000000180025095e-35 else (0.021874 if preferred <= 0.049024 else -0.071347)) if siblings <= 0.122487 else ((-0.020091 if mass <= 9.588075 else (-0.020091 if siblings <= 0.387413 else 0.056974)) if beside_others <= -0.470519 else (-0.073528 if mass <= 41.749965 else -0.020091)))
    total += ((0.120761 if met <= 1.0000000180025095e-35 else 0.034927) if item_own <= 0.259175 else (((0.034927 if met <= 1.0000000180025095e-35 else -0.026322) if siblings <= -1.0000000180025095e-35 else (0.034927 if member <= 0.283231 else -0.026322)) if home <= 0.010994 else (-0.048685 if home_said <= 0.499994 else -0.0943)))
    total += (((0.081782 if said_beside_others <= -0.417469 else 0.021923) if home <= 0.012486 else (0.021923 if items <= 4.5 else -0.005383)) if met <= 1.0000000180025095e-35 else ((-0.005383 if home_said <= 0.525132 else -0.069111) if items <= 7.5 else (-0.005383 if alike <= 0.028082 else -0.103964)))
    total += ((0.066625 if siblings <= -1.0000000180025095e-35 else (-0.000629 if siblings <= 0.530278 else (0.108996 if others <= 0.65336 else 0.011244))) if preferred <= 1.0000000180025095e-35 else ((-0.000629 if others <= 0.449995 else (-0.084494 if unanswered <= 1.0000000180025095e-35 else -0.000629)) if others <= 0.804585 else -0.000629))
    total += ((((0.006081 if said_beside_others <= 0.037442 else -0.051419) if parts <= 1.5 else 0.029294) if things <= 3.5 else ((0.022745 if said_beside_others <= -0.410776 else -0.039623) if home <= 0.022669 else (-0.039623 if item_mean <= 0.320677 else -0.086762))) if unanswered <= 1.0000000180025095e-35 else 0.069973)
    total += (((-0.007565 if others <= 0.575454 else 0.090891) if member <= 0.025621 else -0.062075) if mass <= 20.333636 else (((-0.012158 if mass <= 57.2705 else 0.056175) if others <= 0.724481 else (0.09662 if member <= 0.722214 else 0.022478)) if said <= 0.593653 else -0.056548))
    total += ((0.03791 if mass <= 4.856279 else (-0.102631 if mass <= 9.588075 else (0.046995 if mass <= 12.485258 else -0.064612))) if mass <= 15.800317 else (0.084273 if item_own <= 0.18352 else (0.040918 if said_beside_others <= -0.410776 else (-0.001561 if said <= 0.537825 else -0.062678))))
    total += (((-0.017358 if mass <= 27.968847 else (0.059213 if preferred <= 0.259802 else -0.022866)) if home <= 0.022669 else -0.054596) if mass <= 78.570377 else ((0.139714 if part <= 0.476871 else -0.025879) if mass <= 102.480826 else (-0.065779 if mass <= 117.16241 else 0.087404)))
    total += ((-0.009321 if literal <= 0.466345 else 0.079675) if others <= 0.374707 else ((0.017296 if beside_others <= -0.470519 else -0.08853) if others <= 0.519599 else ((0.10027 if alike <= 0.414385 else -0.034668) if literal <= 0.485206 else (0.007985 if things <= 9.5 else -0.068913))))
    total += ((((0.008354 if siblings <= 0.530278 else 0.128442) if siblings <= 0.585425 else -0.052126) if others <= 0.818967 else ((0.105774 if parts <= 3.5 else 0.021715) if home <= 0.483945 else -0.051029)) if things <= 6.5 else (-0.011381 if home <= 0.010994 else -0.095569))
    total += ((0.03093 if literal <= 0.55302 else (0.037097 if mass <= 3.389752 else -0.09465)) if mass <= 15.800317 else ((0.080738 if said_beside_others <= -0.534179 else 0.012658) if home <= 0.007177 else ((-0.080036 if literal <= 0.758603 else 0.012658) if mass <= 38.565532 else 0.012658)))
    total += ((0.140488 if items <= 8.5 else 0.042301) if item_own <= 0.023115 else (0.042301 if part_own <= 0.062168 else ((-0.027578 if member <= 0.79104 else -0.108506) if mass <= 20.333636 else (0.008458 if beside_others <= -0.470519 else -0.026694))))
    total += ((((0.09306 if own <= 0.635508 else -0.026933) if parts <= 4.5 else (0.051313 if literal <= 0.439932 else -0.068388)) if items <= 4.5 else (-0.075546 if literal <= 0.563517 else (0.027756 if home <= 0.024308 else -0.031379))) if stage <= 1.0000000180025095e-35 else -0.123634)
    total += ((0.098319 if met <= 1.0000000180025095e-35 else 0.026988) if item_own <= 0.023115 else (((0.026988 if preferred <= 1.0000000180025095e-35 else -0.03157) if literal <= 0.791451 else (-0.01278 if met <= 1.0000000180025095e-35 else -0.097749)) if stage <= 1.0000000180025095e-35 else (0.01941 if item_own <= 0.315494 else -0.134588)))
    total += ((0.075678 if others <= 0.374707 else ((0.031924 if things <= 2.5 else -0.056172) if others <= 0.723261 else (0.055078 if home <= 1.0000000180025095e-35 else -0.015996))) if items <= 7.5 else (-0.066712 if things <= 3.5 else (0.06784 if things <= 4.5 else -0.067953)))
    total += (((0.058725 if met <= 1.0000000180025095e-35 else (0.017821 if literal <= 0.611304 else -0.057606)) if siblings <= 0.264957 else ((0.086953 if part <= 0.534418 else -0.043466) if literal <= 0.488441 else (-0.064654 if literal <= 0.669048 else -0.001345))) if stage <= 1.0000000180025095e-35 else -0.11541)
    total += ((((-0.020805 if others <= 0.878124 else 0.063117) if mass <= 35.460136 else (0.085747 if mass <= 62.77062 else -0.020805)) if home <= 0.048857 else -0.047984) if mass <= 77.354154 else ((0.153762 if items <= 4.5 else 0.040669) if parts <= 3.5 else -0.03484))
    total += ((0.123565 if met <= 1.0000000180025095e-35 else 0.038253) if item_own <= 0.023115 else ((0.038253 if literal <= 0.787057 else 0.00796) if part_own <= 0.062168 else ((0.006486 if preferred <= 0.439757 else -0.05064) if parts <= 2.5 else (0.00796 if own <= 0.061929 else -0.082164))))
    total += ((0.126774 if items <= 10.5 else 0.042674) if item_own <= 0.023115 else (((-0.10046 if others <= 0.842519 else 0.042674) if mass <= 7.483017 else (0.042674 if mass <= 12.762845 else -0.020152)) if others <= 0.878124 else (0.042674 if member <= 0.719051 else -0.004972)))
    total += ((0.061473 if item_own <= 0.109933 else (0.012346 if member <= 0.179542 else (-0.065186 if mass <= 78.570377 else -0.019551))) if others <= 0.818967 else ((0.087355 if home_said <= 0.499994 else -0.029101) if siblings <= 0.915439 else (0.014492 if home <= 0.030744 else -0.085768)))
    total += ((((-0.041273 if literal <= 0.466345 else 0.076693) if literal <= 0.507597 else (0.063195 if part_own <= 0.094138 else -0.101585)) if literal <= 0.593376 else (0.048944 if number <= 0.75 else -0.010855)) if things <= 6.5 else (0.030144 if literal <= 0.549739 else -0.070251))
    total += ((((-0.012596 if mass <= 20.979185 else 0.048002) if home <= 0.030744 else -0.065978) if mass <= 59.276355 else ((0.08888 if things <= 3.5 else 0.028719) if alike <= 0.423771 else -0.008254)) if things <= 9.5 else (0.010754 if member <= 0.081676 else -0.08432))
    total += ((0.069971 if preferred <= 1.0000000180025095e-35 else ((-0.00873 if parts <= 2.5 else 0.032467) if things <= 5.5 else -0.064901)) if siblings <= -1.0000000180025095e-35 else ((0.027603 if mass <= 4.856279 else -0.030274) if mass <= 72.179139 else (0.07301 if siblings <= 0.776569 else -0.029192)))
    total += ((((0.118259 if siblings <= 0.660013 else 0.040071) if items <= 8.5 else 0.040071) if item_own <= 0.259175 else ((-0.003987 if preferred <= 0.408296 else -0.079331) if others <= 0.894707 else 0.040071)) if items <= 11.5 else (-0.122988 if parts <= 1.5 else 0.034884))
    total += ((0.094712 if items <= 4.5 else (0.053604 if own <= 0.17094 else -0.060804)) if literal <= 0.498863 else ((-0.023054 if literal <= 0.720151 else (0.0541 if literal <= 0.798858 else -0.023054)) if met <= 1.0000000180025095e-35 else (-0.082247 if literal <= 0.593376 else -0.023054)))
    total += ((0.105283 if item_own <= 0.259175 else ((0.028501 if items <= 4.5 else 0.000919) if home <= 0.500011 else -0.069019)) if items <= 8.5 else (0.029843 if part_own <= 0.043885 else (-0.019592 if beside_others <= -0.88014 else -0.077089)))
    return total
