"""Verbs of saying, in all their forms, by how they take what is said."""

from __future__ import annotations


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


DIRECT = _words(
    """acknowledge acknowledged acknowledges add added adds admit admits admitted advise advised advises affirm
    affirmed affirms agree agreed agrees allege alleged alleges announce announced announces answer answered
    answers argue argued argues ask asked asks assert asserted asserts assure assured assures believe believed
    believes boast boasted boasts caution cautioned cautions chant chanted chants claim claimed claims clarified
    clarifies clarify comment commented comments complain complained complains concede conceded concedes conclude
    concluded concludes confirm confirmed confirms contend contended contends continue continued continues counter
    countered counters declare declared declares denied denies deny disclose disclosed discloses elaborate
    elaborated elaborates emphasise emphasised emphasises emphasize emphasized emphasizes estimate estimated
    estimates exclaim exclaimed exclaims expect expected expects explain explained explains fear feared fears feel
    feels felt forecast forecasted forecasts highlight highlighted highlights hint hinted hints hope hoped hopes
    indicate indicated indicates inform informed informs insist insisted insists joke joked jokes lament lamented
    laments maintain maintained maintains muse mused muses note noted notes observe observed observes pledge
    pledged pledges post posted posts predict predicted predicts proclaim proclaimed proclaims promise promised
    promises quip quipped quips quote quoted quotes read reads reaffirm reaffirmed reaffirms recall recalled
    recalls recount recounted recounts reflect reflected reflects reiterate reiterated reiterates remark remarked
    remarks remind reminded reminds repeat repeated repeats replied replies reply report reported reports respond
    responded responds retort retorted retorts reveal revealed reveals rule ruled rules said say says shout
    shouted shouts signal signaled signals state stated states stipulate stipulated stipulates stress stressed
    stresses suggest suggested suggests swear swears swore tell tells testified testifies testify think thinks
    thought told tweet tweeted tweets underline underlined underlines underscore underscored underscores urge
    urged urges vow vowed vows warn warned warns whisper whispered whispers worried worries worry write writes
    wrote"""
)
"""They take the words themselves: he said, she asked."""
CLAUSE = _words(
    """acknowledge acknowledged acknowledges add added adds admit admits admitted advise advised advises affirm
    affirmed affirms agree agreed agrees allege alleged alleges announce announced announces argue argued argues
    assert asserted asserts assure assured assures believe believed believes boast boasted boasts caution
    cautioned cautions claim claimed claims clarified clarifies clarify complain complained complains concede
    conceded concedes conclude concluded concludes confirm confirmed confirms contend contended contends counter
    countered counters declare declared declares denied denies deny disclose disclosed discloses emphasise
    emphasised emphasises emphasize emphasized emphasizes estimate estimated estimates expect expected expects
    explain explained explains fear feared fears find finds forecast forecasted forecasts found highlight
    highlighted highlights hint hinted hints hope hoped hopes indicate indicated indicates inform informed informs
    insist insisted insists lament lamented laments maintain maintained maintains note noted notes observe
    observed observes pledge pledged pledges predict predicted predicts proclaim proclaimed proclaims promise
    promised promises reaffirm reaffirmed reaffirms recall recalled recalls reiterate reiterated reiterates remark
    remarked remarks remind reminded reminds repeat repeated repeats report reported reports reveal revealed
    reveals rule ruled rules said say says show showed shows signal signaled signals state stated states stress
    stressed stresses suggest suggested suggests swear swears swore tell tells testified testifies testify think
    thinks thought told underline underlined underlines underscore underscored underscores vow vowed vows warn
    warned warns write writes wrote"""
)
"""They take a clause: said that, warned, denied that."""
ABOUT = _words(
    """accuse accused accuses advocate advocated advocates allude alluded alludes apologise apologised apologises
    apologize apologized apologizes appeal appealed appeals applaud applauded applauds ask asked asks bemoan
    bemoaned bemoans blame blamed blames blast blasted blasts brand branded brands call called calls cast casted
    castigate castigated castigates casts celebrate celebrated celebrates champion championed champions
    characterise characterised characterises characterize characterized characterizes chastise chastised chastises
    cite cited cites commend commended commends commit commited commits compare compared compares condemn
    condemned condemns consider considered considers criticise criticised criticises criticize criticized
    criticizes decide decided decides decried decries decry deem deemed deems defend defended defends demand
    demanded demands denounce denounced denounces depict depicted depicts deplore deplored deplores deride derided
    derides describe described describes discuss discussed discusses dismiss dismissed dismisses dub dubbed dubs
    evoke evoked evokes express expressed expresses face faced faces frame framed frames give gived gives hail
    hailed hails herald heralded heralds hit hited hits instruct instructed instructs invoke invoked invokes issue
    issued issues label labeled labels lambast lambaste lambasted lambastes lambasts lament lamented laments lash
    lashed lashes laud lauded lauds liken likened likens mention mentioned mentions mock mocked mocks offer
    offered offers oppose opposed opposes order ordered orders paint painted paints pan paned pans pitch pitched
    pitches plead pleaded pleads pledge pledged pledges portray portrayed portrays praise praised praises press
    pressed presses propose proposed proposes push pushed pushes question questioned questions rail railed rails
    read reads rebuke rebuked rebukes recommend recommended recommends refer referred refers regret regrets
    regretted reject rejected rejects ridicule ridiculed ridicules salute saluted salutes saw see seek seeks sees
    sign signed signs slam slamed slams sought speak speaks spoke support supported supports talk talked talks
    tell tells term termed terms thank thanked thanks threaten threatened threatens told tout touted touts
    undertake undertaked undertakes urge urged urges use used uses view viewed views voice voiced voices want
    wanted wants welcome welcomed welcomes"""
)
"""They take a few words of what was said: praised its “…”, accused them of “…”."""
SAYING_ON = _words(
    """accusing acknowledging adding admitting advising advocating affirming agreing alleging alluding announcing
    answering apologising apologizing appealing applauding arguing asking asserting assuring believing bemoaning
    blaming blasting boasting branding calling castigating casting cautioning celebrating championing chanting
    characterising characterizing chastising citing claiming clarifying commending commenting commiting comparing
    complaining conceding concluding condemning confirming considering contending continuing countering
    criticising criticizing deciding declaring decrying deeming defending demanding denouncing denying depicting
    deploring deriding describing disclosing discussing dismissing dubbing elaborating emphasising emphasizing
    estimating evoking exclaiming expecting explaining expressing facing fearing feeling finding forecasting
    framing giving hailing heralding highlighting hinting hiting hoping indicating informing insisting instructing
    invoking issuing joking labeling lambasting lamenting lashing lauding likening maintaining mentioning mocking
    musing noting observing offering opposing ordering painting paning pitching pleading pledging portraying
    posting praising predicting pressing proclaiming promising proposing pushing questioning quipping quoting
    railing reading reaffirming rebuking recalling recommending recounting referring reflecting regretting
    reiterating rejecting remarking reminding repeating replying reporting responding retorting revealing
    ridiculing ruling saluting saying seeing seeking shouting showing signaling signing slaming speaking stating
    stipulating stressing suggesting supporting swearing talking telling terming testifying thanking thinking
    threatening touting tweeting underlining underscoring undertaking urging using viewing voicing vowing wanting
    warning welcoming whispering worrying writing"""
)
"""Participles that carry on from the sentence's subject: calling it “…”."""
SAYING = DIRECT | CLAUSE
"""Beside a name they make it somebody's who speaks."""
