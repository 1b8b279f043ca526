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
        head,
        head_weight,
        length,
    ) = signs
    total = 0.0
    total += ((-1.055679 if item_own <= 0.135136 else ((-2.393223 if mass <= 18.551902 else -1.814034) if home <= 0.030989 else -2.77752)) if preferred <= 0.030505 else (-2.77752 if item_own <= 0.050543 else ((-3.019709 if home <= 0.023077 else -3.171755) if preferred <= 0.154652 else -3.266455)))
    total += (((0.641566 if part_own <= 0.116384 else 0.360713) if number <= 0.75 else 0.178123) if part_own <= 0.240339 else (((0.178123 if head_weight <= 4.333765 else 0.089277) if number <= 0.75 else 0.004131) if said <= 0.383885 else (0.004131 if item_own <= 0.226197 else -0.116391)))
    total += ((((0.417678 if home <= 0.062168 else 0.198432) if siblings <= 0.203904 else 0.198432) if number <= 0.75 else 0.088032) if own <= 0.268081 else (0.088032 if item_mean <= 0.326064 else ((-0.009592 if things <= 3.5 else -0.074599) if part <= 0.395698 else -0.115938)))
    total += (((0.148939 if mass <= 18.551902 else (0.303482 if home_said <= 0.588943 else 0.148939)) if met <= 1.0000000180025095e-35 else (0.03241 if mass <= 43.595895 else 0.148939)) if preferred <= 0.154652 else ((-0.039854 if beside_others <= -0.500319 else -0.114712) if unanswered <= 1.0000000180025095e-35 else 0.03241))
    total += ((((0.135822 if head_weight <= 1.831792 else 0.270213) if head_weight <= 4.298036 else (0.122762 if length <= 14.5 else 0.226627)) if part_own <= 0.310704 else (0.122762 if member <= 0.223372 else 0.01679)) if preferred <= 0.154652 else (0.01679 if item_own <= 0.25886 else -0.114842))
    total += ((((0.206274 if preferred <= 1.0000000180025095e-35 else 0.1068) if siblings <= 0.124236 else (0.171634 if member <= 0.203262 else 0.078582)) if part <= 0.431658 else (0.078582 if member <= 0.104628 else 0.002521)) if preferred <= 0.154652 else (0.002521 if item_own <= 0.25886 else -0.114436))
    total += ((((0.197201 if things <= 4.5 else 0.110932) if number <= 0.75 else 0.063238) if part <= 0.483176 else (0.063238 if member <= 0.410198 else -0.003432)) if preferred <= 0.186365 else (-0.003432 if item_own <= 0.332573 else (-0.057396 if said_beside_others <= -0.456132 else -0.11519)))
    total += (((0.188946 if siblings <= 0.124236 else (0.229074 if number <= -1.0000000180025095e-35 else 0.067529)) if number <= 0.75 else 0.005535) if own <= 0.413606 else ((0.005535 if parts <= 1.5 else (0.005535 if others <= 0.368691 else -0.052905)) if part_own <= 0.417205 else -0.105746))
    total += ((((0.080018 if literal <= 0.381872 else 0.169734) if number <= 0.75 else -0.002203) if siblings <= 0.257078 else (0.1338 if item_own <= 0.135136 else (0.056991 if beside_others <= -0.557871 else -0.019412))) if preferred <= 0.221535 else (-0.019412 if item_own <= 0.25886 else -0.110905))
    total += ((((0.174432 if head <= 1.0000000180025095e-35 else 0.055917) if items <= 5.5 else 0.047954) if siblings <= 0.203904 else ((0.095342 if own <= 0.455227 else -0.022574) if things <= 4.5 else -0.022574)) if said <= 0.578012 else (-0.022574 if part <= 0.379132 else -0.112574))
    total += ((((0.031778 if others <= 0.886328 else 0.141726) if mass <= 32.529272 else (0.157374 if number <= 0.75 else 0.031778)) if home <= 0.062168 else (0.031778 if item_mean <= 0.326064 else -0.027185)) if said <= 0.591152 else (-0.027185 if item_mean <= 0.388847 else -0.112814))
    total += ((((0.136452 if home <= 0.013951 else 0.06263) if stage <= 1.0000000180025095e-35 else 0.041819) if met <= 1.0000000180025095e-35 else (-0.019132 if length <= 17.5 else 0.041819)) if preferred <= 0.125976 else (-0.019132 if others <= 0.442488 else (-0.019132 if beside_others <= -0.476783 else -0.109902)))
    total += (((0.180677 if head_weight <= 6.405333 else 0.097811) if number <= -1.0000000180025095e-35 else (0.097811 if item_own <= 0.050543 else (0.041171 if home <= 0.013951 else -0.028687))) if said <= 0.578012 else (-0.028687 if item_own <= 0.188731 else (-0.080006 if preferred <= 1.0000000180025095e-35 else -0.116004)))
    total += (((0.230049 if beside_others <= -0.719256 else 0.083618) if member <= 0.142012 else ((0.06922 if items <= 7.5 else 0.024559) if part_own <= 0.208159 else (0.024559 if parts <= 1.5 else -0.026715))) if preferred <= 0.221535 else (-0.026715 if part_own <= 0.399 else -0.106242))
    total += (((0.046288 if part <= 0.164892 else -0.021635) if mass <= 28.206707 else ((0.062869 if literal <= 0.612384 else 0.12767) if part <= 0.571123 else -0.021635)) if preferred <= 0.057239 else (-0.021635 if item_own <= 0.25886 else (-0.061457 if own <= 0.215601 else -0.108069)))
    total += ((0.181633 if number <= 0.75 else 0.060098) if item_own <= 1.0000000180025095e-35 else (((0.021338 if mass <= 18.116347 else 0.060098) if home <= 0.030989 else -0.017422) if said_beside_others <= -0.406454 else ((-0.065217 if mass <= 25.366042 else -0.017422) if part_own <= 0.370907 else -0.10225)))
    total += (((0.160211 if item_own <= 0.050543 else (0.100361 if preferred <= 0.421251 else -0.010498)) if siblings <= 0.271016 else (0.12566 if member <= 0.056735 else -0.010498)) if met <= 1.0000000180025095e-35 else ((-0.062096 if mass <= 34.166638 else -0.010498) if preferred <= 0.021011 else -0.108349))
    total += ((((0.041733 if length <= 11.5 else 0.140761) if head <= 1.0000000180025095e-35 else 0.001637) if things <= 4.5 else ((-0.006169 if length <= 9.5 else 0.074715) if pairs <= 0.156091 else -0.032377)) if said <= 0.615604 else (-0.032377 if item_mean <= 0.388847 else -0.103659))
    total += ((0.161736 if number <= 0.75 else 0.049445) if item_own <= 0.050543 else (((0.049445 if part_own <= 0.143992 else 0.012231) if number <= 0.75 else -0.032191) if said <= 0.383885 else (-0.032191 if head <= 1.0000000180025095e-35 else (-0.066615 if part_own <= 0.215992 else -0.105828))))
    total += (((0.093706 if siblings <= 0.124236 else (0.102756 if others <= 0.368691 else 0.02951)) if part <= 0.389205 else (0.02951 if own <= 0.2589 else -0.012167)) if met <= 1.0000000180025095e-35 else ((-0.012167 if head_weight <= 4.491012 else -0.046567) if own <= 0.064531 else -0.080968))
    total += (((0.050509 if items <= 4.5 else -0.009137) if mass <= 34.166638 else ((0.112898 if home <= 0.013951 else 0.00195) if mass <= 88.875046 else 0.174361)) if head <= 1.0000000180025095e-35 else (-0.009137 if member <= 0.259788 else (-0.04128 if siblings <= 0.570843 else -0.105744)))
    total += (((0.104929 if things <= 5.5 else 0.027327) if home <= 0.062168 else (0.027327 if things <= 2.5 else -0.014086)) if met <= 1.0000000180025095e-35 else (-0.014086 if member <= 0.272713 else (-0.103082 if mass <= 33.231198 else (-0.047302 if head <= 1.0000000180025095e-35 else -0.096572))))
    total += (((0.040271 if literal <= 0.305051 else 0.186194) if items <= 8.5 else 0.040271) if item_own <= 0.050543 else (((0.040271 if met <= 1.0000000180025095e-35 else 0.004551) if pairs <= 0.390267 else -0.027342) if preferred <= 0.030505 else (-0.043281 if preferred <= 0.426878 else -0.10425)))
    total += ((0.155749 if met <= 1.0000000180025095e-35 else 0.050757) if item_own <= 0.050543 else (((0.050757 if things <= 5.5 else 0.011401) if met <= 1.0000000180025095e-35 else (0.011401 if member <= 0.272713 else -0.029011)) if home <= 0.062168 else (-0.029011 if things <= 2.5 else -0.097154)))
    total += ((-0.011513 if length <= 9.5 else ((0.125533 if parts <= 3.5 else 0.017774) if items <= 7.5 else (-0.011513 if length <= 17.5 else 0.081709))) if head <= 1.0000000180025095e-35 else (-0.011513 if item_own <= 0.226197 else (-0.038769 if said_beside_others <= -0.279753 else -0.100806)))
    total += ((((0.030506 if unanswered <= 1.0000000180025095e-35 else 0.091349) if length <= 21.5 else 0.145007) if siblings <= 0.124236 else ((0.018928 if siblings <= 0.549952 else 0.120274) if member <= 0.185018 else -0.022513)) if part <= 0.54491 else (-0.022513 if member <= 0.318719 else -0.087766))
    total += ((0.038378 if siblings <= 0.48388 else 0.153053) if member <= 0.079413 else (((0.038378 if things <= 5.5 else -0.035913) if items <= 11.5 else -0.111492) if siblings <= 0.570843 else ((0.023136 if things <= 4.5 else -0.057513) if pairs <= 0.328762 else -0.088067)))
    total += ((0.035804 if literal <= 0.547808 else (0.1176 if item_mean <= 0.684354 else 0.035804)) if item_own <= 0.050543 else ((0.035804 if head_weight <= 4.078353 else -0.019839) if beside_others <= -0.413533 else ((-0.021989 if siblings <= 0.124236 else -0.067612) if part_own <= 0.484078 else -0.098654)))
    total += ((-0.005829 if length <= 9.5 else ((0.06356 if others <= 0.649722 else 0.128151) if preferred <= 1.0000000180025095e-35 else (0.000184 if length <= 17.5 else 0.06356))) if head <= 1.0000000180025095e-35 else (-0.005829 if member <= 0.282631 else (-0.032883 if part_own <= 0.417205 else -0.084772)))
    total += (((0.150421 if items <= 8.5 else 0.057504) if item_own <= 0.050543 else ((0.057504 if parts <= 4.5 else 0.017654) if beside_others <= -0.476783 else -0.01913)) if number <= 0.75 else (-0.01913 if items <= 4.5 else (-0.01913 if length <= 6.5 else -0.085302)))
    total += ((((0.072004 if head_weight <= 3.21704 else 0.025726) if part <= 0.54491 else -0.011935) if stage <= 1.0000000180025095e-35 else -0.011935) if met <= 1.0000000180025095e-35 else ((-0.011935 if items <= 4.5 else (-0.051717 if length <= 16.5 else -0.011935)) if head <= 1.0000000180025095e-35 else -0.080069))
    total += ((((0.066358 if literal <= 0.792532 else 0.027013) if said_beside_others <= -0.31326 else 0.000769) if home <= 0.013951 else (0.000769 if item_own <= 0.226197 else (-0.074174 if length <= 18.5 else -0.032063))) if stage <= 1.0000000180025095e-35 else (0.036237 if item_own <= 0.135136 else -0.162254))
    total += ((((0.048957 if others <= 0.776473 else 0.107158) if siblings <= 0.271016 else (-0.000315 if others <= 0.968824 else 0.094951)) if met <= 1.0000000180025095e-35 else ((-0.000315 if head_weight <= 4.333765 else -0.042433) if preferred <= 0.125976 else -0.07973)) if stage <= 1.0000000180025095e-35 else -0.142515)
    total += ((((0.063595 if preferred <= 1.0000000180025095e-35 else 0.004277) if siblings <= 0.022607 else 0.130996) if siblings <= 0.124236 else (0.091562 if said_beside_others <= -0.714552 else -0.007753)) if met <= 1.0000000180025095e-35 else ((-0.007753 if head_weight <= 4.333765 else -0.047966) if preferred <= 0.057239 else -0.08582))
    total += (((0.031899 if mass <= 52.191748 else 0.109009) if things <= 2.5 else 0.149097) if item_own <= 1.0000000180025095e-35 else (((0.00749 if mass <= 11.656163 else 0.031899) if home <= 0.025456 else -0.016918) if beside_others <= -0.405571 else (-0.016918 if things <= 3.5 else -0.074015)))
    total += ((((0.060911 if siblings <= 0.124236 else 0.010773) if preferred <= 0.021011 else (0.010558 if things <= 4.5 else -0.025515)) if stage <= 1.0000000180025095e-35 else -0.025515) if part <= 0.54491 else ((-0.025515 if things <= 5.5 else -0.057053) if preferred <= 0.096854 else -0.08859))
    total += (((0.005216 if head_weight <= 2.10858 else (0.118907 if head_weight <= 3.21704 else 0.018167)) if said_beside_others <= -0.203139 else (0.005216 if item_own <= 0.388947 else -0.09564)) if head_weight <= 4.333765 else (0.05027 if item_own <= 0.050543 else (-0.075278 if length <= 10.5 else 0.001187)))
    total += (((-0.011874 if literal <= 0.637308 else 0.061048) if member <= 0.242125 else (-0.026556 if met <= 1.0000000180025095e-35 else -0.070823)) if mass <= 28.387449 else (((0.054963 if own <= 0.108193 else -0.003872) if unanswered <= 1.0000000180025095e-35 else 0.095988) if pairs <= 0.781556 else -0.093224))
    total += (((0.022084 if head_weight <= 2.10858 else (0.151928 if head_weight <= 2.477367 else 0.056148)) if beside_others <= -0.405571 else ((-0.07533 if literal <= 0.467833 else 0.022084) if siblings <= 0.628164 else -0.089026)) if head_weight <= 4.298036 else (0.01477 if things <= 3.5 else -0.057331))
    total += ((((0.027332 if siblings <= 0.141535 else -0.003728) if others <= 0.863391 else (0.108845 if part <= 0.650038 else -0.003728)) if preferred <= 0.021011 else ((-0.003728 if siblings <= 0.560275 else -0.038986) if met <= 1.0000000180025095e-35 else -0.074244)) if stage <= 1.0000000180025095e-35 else -0.135141)
    total += (((0.134128 if own <= 0.802075 else -0.034997) if things <= 2.5 else (0.088907 if number <= -1.0000000180025095e-35 else (0.024269 if part_own <= 0.143992 else -0.03268))) if items <= 8.5 else ((-0.102194 if things <= 3.5 else 0.015149) if parts <= 2.5 else 0.068937))
    total += (-0.068659 if head_weight <= 1.831792 else (((0.130341 if head <= 1.0000000180025095e-35 else 0.037533) if preferred <= 0.081074 else -0.050101) if head_weight <= 3.21704 else ((-0.011011 if met <= 1.0000000180025095e-35 else -0.073382) if mass <= 35.957552 else (0.047504 if head <= 1.0000000180025095e-35 else -0.020704))))
    total += ((0.022917 if siblings <= 0.549952 else 0.119361) if member <= 0.185018 else ((0.022917 if things <= 11.5 else -0.097206) if items <= 4.5 else ((0.006134 if items <= 8.5 else -0.071586) if siblings <= 0.557026 else (-0.024009 if things <= 4.5 else -0.099752))))
    total += ((((0.100379 if items <= 3.5 else 0.027576) if others <= 0.882023 else 0.175856) if member <= 0.282631 else ((0.027576 if items <= 8.5 else -0.061596) if things <= 5.5 else (0.027576 if part_own <= 0.062436 else -0.078485))) if stage <= 1.0000000180025095e-35 else -0.132344)
    total += ((0.024739 if head_weight <= 1.0000000180025095e-35 else (0.142067 if met <= 1.0000000180025095e-35 else 0.024739)) if item_own <= 0.050543 else ((0.024739 if head_weight <= 3.797865 else (-0.022622 if length <= 10.5 else 0.024739)) if home <= 0.013951 else (-0.022622 if things <= 2.5 else -0.073389)))
    total += ((0.022682 if literal <= 0.606338 else (0.133533 if met <= 1.0000000180025095e-35 else 0.022682)) if item_own <= 1.0000000180025095e-35 else ((0.022682 if literal <= 0.792532 else -0.00855) if beside_others <= -0.476783 else ((-0.045466 if literal <= 0.642171 else -0.00855) if part <= 0.425771 else -0.066266)))
    total += ((0.072496 if items <= 2.5 else -0.084025) if literal <= 0.413441 else ((0.149967 if items <= 12.5 else -0.029632) if others <= 0.275911 else ((0.092885 if part_own <= 0.026234 else 0.002852) if parts <= 4.5 else (-0.077356 if others <= 0.844592 else 0.013543))))
    total += ((((-0.069076 if length <= 16.5 else 0.053192) if head_weight <= 2.10858 else (0.065678 if head_weight <= 3.21704 else 0.000669)) if head_weight <= 6.751906 else (0.044323 if items <= 3.5 else -0.101258)) if stage <= 1.0000000180025095e-35 else (0.041082 if item_own <= 0.135136 else -0.13201))
    total += ((((0.09568 if preferred <= 0.021011 else 0.01388) if head_weight <= 4.078353 else (0.01388 if head_weight <= 6.14992 else 0.051908)) if member <= 0.410198 else ((-0.046752 if head_weight <= 2.10858 else 0.003708) if head_weight <= 6.751906 else -0.090703)) if stage <= 1.0000000180025095e-35 else -0.109939)
    total += (((0.011862 if head_weight <= 1.41563 else 0.066707) if part_own <= 0.043256 else ((0.011862 if alike <= 0.368612 else -0.064933) if head_weight <= 3.21704 else (-0.0601 if mass <= 21.272637 else -0.015012))) if mass <= 70.854096 else (0.108344 if head <= 1.0000000180025095e-35 else -0.020275))
    total += ((0.005576 if literal <= 0.531988 else (0.100695 if parts <= 1.5 else 0.025824)) if member <= 0.282631 else (((0.005576 if number <= 0.75 else -0.027439) if items <= 11.5 else (-0.141694 if parts <= 1.5 else 0.005576)) if siblings <= 0.628164 else -0.056604))
    total += (((0.144195 if items <= 6.5 else 0.036877) if item_own <= 1.0000000180025095e-35 else ((0.036877 if preferred <= 0.421251 else -0.060008) if things <= 2.5 else (0.00012 if preferred <= 1.0000000180025095e-35 else -0.055053))) if items <= 11.5 else (-0.145184 if parts <= 1.5 else 0.049315))
    total += ((((0.115708 if others <= 0.67606 else 0.01872) if single <= 1.0000000180025095e-35 else 0.01872) if item_own <= 0.050543 else (0.01872 if number <= -1.0000000180025095e-35 else (-0.003247 if own <= 0.169861 else -0.044541))) if others <= 0.961198 else (-0.021232 if head_weight <= 2.247397 else 0.142107))
    total += ((0.039458 if part_own <= 0.043256 else (-0.067048 if head_weight <= 2.10858 else (0.010003 if head_weight <= 2.500359 else -0.021876))) if mass <= 71.640226 else ((0.065939 if head_weight <= 3.875091 else -0.098627) if literal <= 0.467833 else (0.10339 if mass <= 102.411425 else 0.002019)))
    total += ((-0.049102 if literal <= 0.434413 else (0.160179 if items <= 7.5 else -0.020113)) if others <= 0.318105 else (((0.020353 if said_beside_others <= -0.214538 else -0.015812) if home <= 0.013951 else -0.037163) if others <= 0.997917 else (-0.0671 if mass <= 11.918054 else 0.096487)))
    total += ((((0.052643 if beside_others <= -0.453562 else 0.010684) if home <= 0.012587 else -0.006438) if number <= 0.75 else (-0.063646 if mass <= 35.005232 else -0.006438)) if parts <= 4.5 else (-0.098905 if mass <= 35.005232 else (0.086866 if part_own <= 0.062436 else -0.047107)))
    total += ((((0.019297 if part <= 0.54491 else -0.06523) if others <= 0.961198 else (0.009529 if head_weight <= 2.477367 else 0.126483)) if head_weight <= 6.751906 else (0.042265 if items <= 3.5 else -0.101848)) if stage <= 1.0000000180025095e-35 else (0.019777 if others <= 0.299764 else -0.130088))
    total += ((0.036291 if others <= 0.542123 else 0.105947) if number <= -1.0000000180025095e-35 else (((0.036291 if siblings <= 0.788424 else -0.025962) if literal <= 0.799177 else -0.068734) if items <= 4.5 else (-0.100236 if literal <= 0.458355 else (0.018665 if siblings <= 0.229764 else -0.030166))))
    total += ((((0.047741 if head_weight <= 3.008226 else 9e-06) if number <= 0.75 else -0.033607) if parts <= 4.5 else (0.032017 if number <= -1.0000000180025095e-35 else -0.076587)) if others <= 0.889802 else ((0.10642 if head_weight <= 6.14992 else -0.047715) if siblings <= 0.914664 else 0.015829))
    total += ((-0.103487 if parts <= 2.5 else (-0.070829 if others <= 0.470643 else 0.084221)) if literal <= 0.381872 else (((0.136053 if item_own <= 0.226197 else -0.020928) if others <= 0.275911 else (0.004015 if length <= 17.5 else 0.061646)) if parts <= 5.5 else -0.07598))
    return total
