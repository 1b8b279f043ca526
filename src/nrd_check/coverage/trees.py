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
    total += (((-2.785382 if mass <= 12.51169 else (-1.387961 if pairs <= 0.113439 else -2.715206)) if siblings <= 0.275899 else -2.785382) if pairs <= 0.172595 else (-2.785382 if item_mean <= 0.283829 else ((-3.062298 if things <= 4.5 else -3.263837) if said <= 0.391631 else -3.347632)))
    total += (((0.959628 if item_own <= 0.243318 else 0.49353) if met <= 1.0000000180025095e-35 else 0.169876) if preferred <= 0.030868 else ((0.169876 if met <= 1.0000000180025095e-35 else 0.029213) if item_own <= 0.194802 else ((-0.042456 if preferred <= 0.149227 else -0.116822) if unanswered <= 1.0000000180025095e-35 else 0.029213)))
    total += (((0.432895 if met <= 1.0000000180025095e-35 else 0.235335) if part_own <= 0.497393 else 0.094895) if preferred <= 0.030868 else ((0.094895 if met <= 1.0000000180025095e-35 else -0.016627) if part_own <= 0.215842 else (-0.017743 if preferred <= 0.162594 else (-0.077371 if part_own <= 0.403867 else -0.117629))))
    total += ((0.38092 if item_own <= 0.036781 else ((0.259292 if things <= 4.5 else 0.139892) if home_said <= 0.206614 else (0.124901 if own <= 0.084407 else 0.047086))) if own <= 0.405059 else (0.047086 if item_own <= 0.243318 else (-0.033068 if beside_others <= -0.355611 else -0.116517)))
    total += ((((0.292295 if things <= 5.5 else 0.100764) if items <= 7.5 else 0.101614) if parts <= 3.5 else 0.099692) if part_own <= 0.290088 else ((0.059626 if home <= 0.06182 else (0.011222 if things <= 2.5 else -0.037182)) if own <= 0.509066 else -0.106856))
    total += ((((0.170655 if mass <= 28.572347 else 0.263841) if home_said <= 0.225818 else (0.170655 if item_own <= 0.282225 else 0.110452)) if met <= 1.0000000180025095e-35 else 0.015086) if said <= 0.480818 else (0.015086 if item_own <= 0.194802 else (-0.056528 if said <= 0.586112 else -0.116929)))
    total += ((0.342291 if items <= 8.5 else 0.122862) if item_own <= 0.124806 else (((0.122862 if stage <= 1.0000000180025095e-35 else 0.059134) if number <= 0.75 else -0.004594) if own <= 0.271744 else ((-0.004594 if home_said <= 0.095858 else -0.080722) if said <= 0.502768 else -0.114977)))
    total += ((0.303678 if items <= 8.5 else 0.112691) if item_own <= 0.124806 else ((0.112691 if home <= 0.030211 else -0.002584) if pairs <= 0.181593 else ((-0.002584 if home <= 0.208704 else -0.059893) if part <= 0.326357 else (-0.059893 if item_own <= 0.398178 else -0.113702))))
    total += ((((0.19701 if things <= 4.5 else 0.117237) if said <= 0.640671 else 0.074675) if number <= 0.75 else (0.067893 if things <= 2.5 else 0.007572)) if preferred <= 0.162594 else ((0.007572 if number <= 0.75 else -0.073912) if others <= 0.440868 else -0.108413))
    total += ((((0.146224 if stage <= 1.0000000180025095e-35 else 0.089059) if part <= 0.388399 else (0.089059 if member <= 0.12241 else 0.04341)) if met <= 1.0000000180025095e-35 else (0.04341 if member <= 0.077252 else -0.023265)) if said <= 0.589 else (-0.023265 if part <= 0.391927 else -0.11289))
    total += ((0.205124 if item_own <= 0.036781 else (0.13443 if member <= 0.150554 else (0.08603 if part <= 0.26293 else -0.002251))) if preferred <= 0.149227 else (-0.002251 if item_own <= 0.243318 else (-0.055273 if literal <= 0.488019 else (-0.113457 if unanswered <= 1.0000000180025095e-35 else -0.055273))))
    total += (((0.185318 if literal <= 0.81766 else 0.1005) if item_own <= 0.036781 else ((0.096844 if things <= 5.5 else 0.022314) if said_beside_others <= -0.406448 else (0.022314 if literal <= 0.515649 else -0.022198))) if said <= 0.570229 else (-0.022198 if item_own <= 0.194802 else -0.108895))
    total += ((((0.155463 if mass <= 4.492605 else 0.035524) if mass <= 28.572347 else (0.136011 if parts <= 3.5 else 0.043183)) if pairs <= 0.533589 else -0.015566) if met <= 1.0000000180025095e-35 else ((-0.015566 if parts <= 2.5 else -0.065848) if pairs <= 0.201062 else -0.099633))
    total += ((0.174843 if item_own <= 0.036781 else 0.065744) if item_own <= 0.124806 else (((0.065744 if number <= 0.75 else 0.016809) if said_beside_others <= -0.202822 else -0.032126) if home <= 0.02305 else ((-0.032126 if number <= -1.0000000180025095e-35 else -0.057506) if item_own <= 0.398178 else -0.108897)))
    total += (((0.082591 if part <= 0.199411 else -0.002171) if mass <= 26.8965 else ((0.200746 if home <= 0.014732 else 0.083924) if stage <= 1.0000000180025095e-35 else -0.002171)) if preferred <= 0.030868 else (-0.002171 if item_own <= 0.194802 else (-0.049719 if said_beside_others <= -0.504372 else -0.105654)))
    total += ((((0.131537 if items <= 9.5 else 0.026645) if siblings <= 0.117974 else (0.112826 if member <= 0.077252 else 0.026645)) if number <= 0.75 else -0.014995) if part <= 0.44137 else (-0.014995 if pairs <= 0.166029 else (-0.055842 if things <= 2.5 else -0.105264)))
    total += ((0.170987 if met <= 1.0000000180025095e-35 else 0.068256) if item_own <= 0.036781 else (((0.065114 if part_own <= 0.164287 else 0.006863) if met <= 1.0000000180025095e-35 else (-0.002461 if member <= 0.262337 else -0.053939)) if home_said <= 0.579018 else (-0.053939 if part_own <= 0.222754 else -0.114554)))
    total += ((((0.069971 if things <= 1.5 else 0.119776) if part_own <= 0.164287 else (0.069971 if things <= 4.5 else 0.019926)) if met <= 1.0000000180025095e-35 else (-0.02441 if mass <= 44.793234 else 0.019926)) if pairs <= 0.624749 else (-0.02441 if part_own <= 0.416402 else -0.091567))
    total += (((0.096115 if member <= 0.077252 else (0.024233 if part_own <= 0.116529 else -0.025496)) if mass <= 32.595178 else (0.099531 if things <= 4.5 else (0.090645 if part_own <= 0.081775 else -0.025496))) if part_own <= 0.545448 else (-0.025496 if member <= 0.209322 else -0.081872))
    total += (((0.183557 if items <= 9.5 else 0.000617) if things <= 2.5 else ((0.098211 if things <= 5.5 else 0.03946) if home <= 0.025074 else 0.000617)) if preferred <= 1.0000000180025095e-35 else ((0.000617 if preferred <= 0.420699 else -0.082351) if things <= 4.5 else -0.102063))
    total += ((0.128316 if part_own <= 0.031408 else ((0.071824 if items <= 7.5 else -0.01269) if things <= 4.5 else -0.01269)) if met <= 1.0000000180025095e-35 else (-0.01269 if said_beside_others <= -0.465446 else (-0.048629 if things <= 2.5 else (-0.048629 if items <= 3.5 else -0.108937))))
    total += (((0.055964 if part_own <= 0.131971 else -0.007653) if mass <= 28.713822 else (0.156778 if things <= 4.5 else (-0.007653 if others <= 0.57642 else 0.098717))) if preferred <= 0.021396 else (-0.007653 if item_own <= 0.243318 else (-0.045466 if preferred <= 0.162594 else -0.094179)))
    total += ((0.153958 if met <= 1.0000000180025095e-35 else 0.059889) if item_own <= 0.036781 else (((0.054211 if said_beside_others <= -0.297455 else 0.021355) if own <= 0.084407 else -0.011501) if beside_others <= -0.528477 else ((-0.011501 if met <= 1.0000000180025095e-35 else -0.062308) if said <= 0.56114 else -0.096167)))
    total += (((0.19431 if items <= 6.5 else -0.013152) if things <= 2.5 else ((0.06836 if home <= 0.013411 else 0.009416) if met <= 1.0000000180025095e-35 else -0.021234)) if preferred <= 0.162594 else ((-0.021234 if preferred <= 0.420699 else -0.07653) if things <= 3.5 else -0.092058))
    total += (((0.14786 if items <= 7.5 else -0.028403) if others <= 0.278901 else ((0.133995 if beside_others <= -0.466542 else -0.00332) if literal <= 0.488019 else (0.015984 if things <= 5.5 else -0.028403))) if part <= 0.484311 else (-0.028403 if beside_others <= -0.753963 else -0.087707))
    total += ((0.056627 if item_own <= 0.036781 else ((0.015068 if parts <= 5.5 else -0.022792) if said_beside_others <= -0.444218 else (-0.03534 if pairs <= 0.453483 else -0.089482))) if unanswered <= 1.0000000180025095e-35 else (0.160522 if literal <= 0.723341 else 0.056627))
    total += (((0.119487 if siblings <= -1.0000000180025095e-35 else (0.072594 if things <= 4.5 else 0.028031)) if met <= 1.0000000180025095e-35 else (-0.007392 if siblings <= 0.528311 else 0.028031)) if home <= 0.049236 else (-0.007392 if things <= 2.5 else (-0.042249 if siblings <= 0.494196 else -0.103527)))
    total += ((0.130392 if beside_others <= -0.610961 else 0.033804) if member <= 0.225533 else ((0.025086 if met <= 1.0000000180025095e-35 else (-0.025026 if literal <= 0.790611 else -0.109952)) if siblings <= 0.099159 else (0.025086 if literal <= 0.488019 else (0.025086 if part_own <= 0.131971 else -0.074819))))
    total += ((0.029088 if siblings <= 0.631791 else 0.185709) if member <= 0.077252 else (((0.029088 if literal <= 0.82675 else -0.013896) if part <= 0.4937 else -0.056881) if siblings <= 0.234336 else ((0.029088 if others <= 0.579935 else -0.037436) if member <= 0.409984 else -0.069141)))
    total += ((((0.052483 if stage <= 1.0000000180025095e-35 else -0.00111) if things <= 5.5 else (0.075549 if part <= 0.075176 else -0.00111)) if met <= 1.0000000180025095e-35 else (-0.00111 if said_beside_others <= -0.573077 else -0.032338)) if part <= 0.543812 else (-0.032338 if own <= 0.070952 else -0.081949))
    total += (((0.166922 if others <= 0.831121 else 0.034982) if items <= 8.5 else 0.034982) if item_own <= 0.036781 else (((0.002406 if own <= 0.084407 else -0.046593) if others <= 0.832502 else 0.034982) if said <= 0.586112 else (-0.047212 if own <= 0.54708 else -0.09688)))
    total += ((((0.069366 if met <= 1.0000000180025095e-35 else 0.031341) if home <= 0.021222 else (0.031341 if parts <= 1.5 else -0.011682)) if literal <= 0.845901 else -0.011682) if preferred <= 1.0000000180025095e-35 else (-0.011682 if literal <= 0.499911 else (-0.044029 if home <= 0.06182 else -0.082658)))
    total += ((((0.00806 if others <= 0.522464 else 0.168215) if literal <= 0.488019 else 0.007241) if others <= 0.854763 else (0.154332 if member <= 0.751804 else 0.024318)) if preferred <= 1.0000000180025095e-35 else (-0.002989 if others <= 0.440868 else (-0.074176 if others <= 0.997917 else -0.002989)))
    total += (((0.096 if own <= 0.59308 else -0.041074) if literal <= 0.488019 else (0.085402 if number <= -1.0000000180025095e-35 else (0.038748 if item_mean <= 0.255656 else -0.016288))) if stage <= 1.0000000180025095e-35 else (0.021442 if item_mean <= 0.255656 else (-0.054929 if beside_others <= -0.661231 else -0.144413)))
    total += (((-0.006809 if siblings <= 0.858443 else (-0.006809 if mass <= 6.976593 else 0.083517)) if mass <= 35.125023 else (0.106887 if siblings <= 0.722539 else -0.006809)) if preferred <= 1.0000000180025095e-35 else ((-0.006809 if beside_others <= -0.753963 else -0.060304) if mass <= 80.873537 else -0.006809))
    total += ((0.105322 if met <= 1.0000000180025095e-35 else 0.038617) if item_own <= 0.036781 else (((0.038617 if stage <= 1.0000000180025095e-35 else 0.011531) if met <= 1.0000000180025095e-35 else (0.011531 if member <= 0.541976 else -0.023383)) if home <= 0.030211 else (-0.023383 if item_own <= 0.457405 else -0.08904)))
    total += ((0.12549 if items <= 9.5 else 0.049206) if number <= -1.0000000180025095e-35 else ((0.049206 if home <= 0.02305 else 0.013992) if member <= 0.262337 else ((0.013992 if home <= 0.06709 else -0.01242) if met <= 1.0000000180025095e-35 else (-0.013007 if items <= 4.5 else -0.056663))))
    total += ((0.080109 if siblings <= 0.099159 else (0.005073 if others <= 0.841314 else (0.089031 if part <= 0.546338 else 0.005073))) if preferred <= 1.0000000180025095e-35 else (0.005073 if others <= 0.440868 else ((-0.024494 if home_said <= 0.079326 else -0.070084) if unanswered <= 1.0000000180025095e-35 else 0.005073)))
    total += ((((0.0685 if said_beside_others <= -0.406448 else 0.033068) if number <= 0.75 else 0.01229) if home <= 0.019798 else (0.01229 if things <= 3.5 else (0.01229 if item_mean <= 0.301852 else -0.078122))) if things <= 9.5 else (0.036922 if said <= 0.058464 else -0.077642))
    total += (((0.121334 if beside_others <= -0.594005 else 0.01648) if member <= 0.077252 else (0.01648 if part_own <= 0.031408 else (-0.011129 if others <= 0.278901 else -0.044961))) if mass <= 71.175079 else ((0.140648 if mass <= 100.114586 else 0.054357) if part <= 0.477338 else -0.064151))
    total += (((-0.012577 if things <= 1.5 else 0.104564) if item_own <= 0.036781 else -0.058156) if mass <= 18.827476 else ((0.011891 if things <= 1.5 else 0.073516) if things <= 3.5 else (0.045745 if own <= 0.084407 else (0.005691 if item_own <= 0.243318 else -0.047548))))
    total += ((-0.025569 if single <= 1.0000000180025095e-35 else -0.086248) if mass <= 35.125023 else (((0.100151 if mass <= 46.961094 else 0.010799) if mass <= 71.175079 else 0.125338) if preferred <= 0.133192 else (0.010799 if mass <= 42.194026 else (-0.08189 if unanswered <= 1.0000000180025095e-35 else 0.010799))))
    total += ((0.129804 if number <= -1.0000000180025095e-35 else 0.0158) if things <= 5.5 else (((-0.115897 if things <= 6.5 else 0.010587) if others <= 0.57642 else 0.087452) if literal <= 0.560881 else (0.05686 if others <= 0.396058 else (0.031471 if beside_others <= -0.834507 else -0.071666))))
    total += (((0.027774 if siblings <= -1.0000000180025095e-35 else -0.008074) if others <= 0.889802 else ((0.008315 if parts <= 1.5 else 0.139648) if things <= 5.5 else -0.008074)) if home <= 0.02305 else (-0.008074 if things <= 2.5 else (-0.008074 if others <= 0.306574 else -0.077745)))
    total += ((0.118007 if literal <= 0.819899 else -0.026721) if others <= 0.278901 else ((-0.011286 if mass <= 15.793767 else (0.084788 if said_beside_others <= -0.573077 else 0.021043)) if home <= 0.021222 else ((-0.073932 if literal <= 0.878205 else -0.011286) if mass <= 59.276355 else -0.011286)))
    total += ((0.156375 if items <= 8.5 else 0.036013) if item_own <= 0.036781 else ((0.036013 if part_own <= 0.031408 else (-0.006339 if member <= 0.27376 else -0.070064)) if mass <= 28.389916 else (0.036013 if pairs <= 0.065803 else (0.006728 if literal <= 0.735856 else -0.058337))))
    total += ((((0.122814 if items <= 4.5 else 0.035569) if own <= 0.59308 else -0.034605) if literal <= 0.488019 else ((0.064738 if member <= 0.27376 else -0.003439) if home <= 0.02305 else (-0.013986 if parts <= 3.5 else -0.097914))) if stage <= 1.0000000180025095e-35 else -0.113171)
    total += (((0.083022 if member <= 0.573221 else 0.02683) if parts <= 1.5 else 0.15418) if item_own <= 0.036781 else (((0.020844 if literal <= 0.786249 else -0.032416) if preferred <= 0.420699 else (-0.032416 if part_own <= 0.338081 else -0.080689)) if stage <= 1.0000000180025095e-35 else -0.130964))
    total += ((((0.141133 if items <= 6.5 else 0.021245) if preferred <= 0.440582 else -0.055011) if things <= 2.5 else (0.092333 if others <= 0.322599 else (-0.000655 if home <= 0.019798 else -0.05701))) if items <= 9.5 else (-0.095762 if things <= 3.5 else 0.062865))
    total += (((0.066618 if stage <= 1.0000000180025095e-35 else -0.001891) if siblings <= 0.117974 else -0.001891) if met <= 1.0000000180025095e-35 else (((-0.001891 if literal <= 0.61842 else -0.064186) if siblings <= 0.390247 else -0.001891) if parts <= 3.5 else (-0.001891 if literal <= 0.543709 else -0.107823)))
    total += (((0.072598 if others <= 0.278901 else (-0.015676 if items <= 6.5 else -0.064893)) if others <= 0.87883 else 0.041358) if mass <= 52.334643 else ((0.097812 if said <= 0.601649 else -0.045306) if items <= 6.5 else (0.060516 if home <= 0.006743 else -0.062424)))
    total += (((0.032688 if literal <= 0.494416 else 0.13289) if single <= 1.0000000180025095e-35 else 0.032688) if item_own <= 0.036781 else (0.032688 if literal <= 0.511333 else ((0.002753 if parts <= 3.5 else -0.040776) if preferred <= 0.172131 else (-0.096655 if literal <= 0.75765 else -0.040776))))
    total += (((0.132346 if items <= 8.5 else 0.046869) if item_own <= 0.036781 else ((0.046869 if others <= 0.255223 else -0.039946) if others <= 0.754341 else (0.046869 if member <= 0.789654 else -0.008925))) if items <= 11.5 else (-0.141834 if parts <= 1.5 else 0.038734))
    total += (0.08474 if item_own <= 0.036781 else (((0.030271 if siblings <= 0.117974 else -0.017409) if mass <= 28.181918 else (-0.017409 if others <= 0.57642 else 0.039018)) if home <= 0.030211 else ((-0.017409 if item_own <= 0.457405 else -0.093193) if mass <= 59.276355 else -0.017409)))
    total += ((((0.006815 if parts <= 5.5 else 0.100989) if literal <= 0.67798 else (0.057124 if things <= 6.5 else 0.006815)) if number <= 0.75 else (0.006815 if literal <= 0.783851 else -0.070406)) if things <= 11.5 else (0.038819 if part <= 0.21985 else -0.09399))
    total += ((((0.031056 if mass <= 7.468441 else 0.085192) if number <= 0.75 else -0.002466) if things <= 7.5 else -0.002466) if home <= 0.030211 else ((-0.013615 if mass <= 43.238002 else -0.069583) if single <= 1.0000000180025095e-35 else (-0.079576 if mass <= 35.125023 else -0.002466)))
    total += ((((0.095978 if things <= 7.5 else 0.022651) if beside_others <= -0.753963 else (0.021417 if siblings <= 0.117974 else -0.029683)) if met <= 1.0000000180025095e-35 else -0.059762) if mass <= 34.895947 else ((0.074733 if siblings <= 0.870205 else 0.011371) if preferred <= 0.10221 else -0.03628))
    total += (((0.118029 if siblings <= 0.772765 else 0.048705) if item_own <= 0.036781 else ((-0.012752 if others <= 0.843626 else 0.039609) if things <= 9.5 else (0.021667 if siblings <= 0.099159 else -0.107789))) if items <= 11.5 else (-0.143336 if parts <= 2.5 else 0.052162))
    total += ((((0.010639 if literal <= 0.459446 else 0.138981) if literal <= 0.488019 else (-0.006409 if literal <= 0.717733 else 0.025668)) if items <= 11.5 else (0.019006 if beside_others <= -0.690078 else -0.123117)) if stage <= 1.0000000180025095e-35 else (0.018307 if beside_others <= -0.661231 else -0.129167))
    total += (((0.109664 if items <= 7.5 else 0.032942) if item_own <= 0.243318 else (0.032942 if number <= -1.0000000180025095e-35 else (-0.004969 if alike <= 0.419605 else -0.05358))) if items <= 11.5 else (0.013582 if beside_others <= -0.690078 else (-0.047815 if part_own <= 0.031408 else -0.126126)))
    return total
