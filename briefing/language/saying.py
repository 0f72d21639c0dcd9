"""Verbs of saying, in all their forms, by how they take what is said."""

from __future__ import annotations


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


DIRECT = _words(
    """reads cried cries yelled yells called calls roared acknowledge acknowledged acknowledges add added adds admit
    admits admitted advise advised advises affirm affirmed affirms agree agreed agrees allege alleged alleges
    announce announced announces answered argue argued argues asked asks assert asserted asserts assure assured
    assures believe believed believes boasted caution cautioned cautions chanted claimed claims clarified clarifies
    clarify commented complain complained complains concede conceded concedes conclude concluded concludes confirm
    confirmed confirms contend contended contends continue continued continues countered declare declared declares
    denied denies deny disclose disclosed discloses elaborate elaborated elaborates emphasise emphasised emphasises
    emphasize emphasized emphasizes estimated exclaim exclaimed exclaims expect expected expects explain explained
    explains feared fears feel feels felt forecasted highlighted highlights hinted hoped hopes indicate indicated
    indicates inform informed informs insist insisted insists joke joked jokes lament lamented laments maintain
    maintained maintains muse mused muses noted notes observe observed observes pledged posted predict predicted
    predicts proclaim proclaimed proclaims promised quip quipped quips quoted quotes reaffirm reaffirmed reaffirms
    recall recalled recalls recount recounted recounts reflect reflected reflects reiterate reiterated reiterates
    remarked remind reminded reminds repeated replied replies reported respond responded responds retort retorted
    retorts reveal revealed reveals ruled said say says shouted signaled stated stipulate stipulated stipulates
    stress stressed stresses suggest suggested suggests swear swears swore tells testified testifies testify think
    thinks thought told tweet tweeted tweets underline underlined underlines underscore underscored underscores urge
    urged urges vowed warn warned warns whisper whispered whispers worried worries worry write writes wrote"""
)
"""They take the words themselves: he said, she asked."""
CLAUSE = _words(
    """acknowledge acknowledged acknowledges add added adds admit admits admitted advise advised advises affirm
    affirmed affirms agree agreed agrees allege alleged alleges announce announced announces argue argued argues
    assert asserted asserts assure assured assures believe believed believes boasted caution cautioned cautions
    claimed claims clarified clarifies clarify complain complained complains concede conceded concedes conclude
    concluded concludes confirm confirmed confirms contend contended contends countered declare declared declares
    denied denies deny disclose disclosed discloses emphasise emphasised emphasises emphasize emphasized emphasizes
    estimated expect expected expects explain explained explains feared fears forecasted found highlighted
    highlights hinted hoped hopes indicate indicated indicates inform informed informs insist insisted insists
    lament lamented laments maintain maintained maintains noted notes observe observed observes pledged predict
    predicted predicts proclaim proclaimed proclaims promised reaffirm reaffirmed reaffirms recall recalled recalls
    reiterate reiterated reiterates remarked remind reminded reminds repeated reported reveal revealed reveals ruled
    said say says showed signaled stated stress stressed stresses suggest suggested suggests swear swears swore
    tells testified testifies testify think thinks thought told underline underlined underlines underscore
    underscored underscores vowed warn warned warns write writes wrote"""
)
"""They take a clause: said that, warned, denied that."""
ABOUT = _words(
    """accused accuses advocate advocated advocates allude alluded alludes apologise apologised apologises apologize
    apologized apologizes appeal appealed appeals applaud applauded applauds asked asks bemoan bemoaned bemoans
    blamed blames blasted blasts branded called calls casted castigate castigated castigates celebrate celebrated
    celebrates characterise characterised characterises characterize characterized characterizes chastise chastised
    chastises cited cites commended commends commited commits compared compares condemn condemned condemns
    considered considers criticise criticised criticises criticize criticized criticizes decide decided decides
    decried decries decry deemed deems defend defended defends demanded denounce denounced denounces depict depicted
    depicts deplore deplored deplores deride derided derides describe described describes discuss discussed
    discusses dismiss dismissed dismisses dubbed dubs evoke evoked evokes expressed expresses faced framed give
    gived gives hail hailed hails herald heralded heralds hited instruct instructed instructs invoke invoked invokes
    issued labeled lambast lambaste lambasted lambastes lambasts lament lamented laments lash lashed lashes laud
    lauded lauds liken likened likens mention mentioned mentions mocked mocks offered oppose opposed opposes ordered
    paint painted paints paned pitched pitches plead pleaded pleads pledged portray portrayed portrays preferred
    prefers praise praised praises pressed presses propose proposed proposes push pushed pushes questioned rail
    railed rails rebuke rebuked rebukes recommended recommends referred refers regrets regretted reject rejected
    rejects ridicule ridiculed ridicules salute saluted salutes sang saw see seeks sees signed slam slamed slams sought
    speaks spoke supported talked tells termed thanked threaten threatened threatens told tout touted touts
    undertake undertaked undertakes urge urged urges used viewed voice voiced voices want wanted wants welcome
    welcomed welcomes"""
)
"""They take a few words of what was said: praised its “…”, accused them of “…”."""
SAYING_ON = _words(
    """accusing acknowledging adding admitting advising advocating affirming agreing alleging alluding announcing
    answering apologising apologizing appealing applauding arguing asking asserting assuring believing bemoaning
    blaming blasting boasting branding calling castigating casting cautioning celebrating championing chanting
    characterising characterizing chastising citing claiming clarifying commending commenting commiting comparing
    complaining conceding concluding condemning confirming considering contending continuing countering criticising
    criticizing deciding declaring decrying deeming defending demanding denouncing denying depicting deploring
    deriding describing disclosing discussing dismissing dubbing elaborating emphasising emphasizing estimating
    evoking exclaiming expecting explaining expressing facing fearing feeling finding forecasting framing giving
    hailing heralding highlighting hinting hiting hoping indicating informing insisting instructing invoking issuing
    joking labeling lambasting lamenting lashing lauding likening maintaining mentioning mocking musing noting
    observing offering opposing ordering painting paning pitching pleading pledging portraying posting praising
    predicting pressing proclaiming promising proposing pushing questioning quipping quoting railing reading
    reaffirming rebuking recalling recommending recounting referring reflecting regretting reiterating rejecting
    remarking reminding repeating replying reporting responding retorting revealing ridiculing ruling saluting
    saying seeing seeking shouting showing signaling signing slaming speaking stating stipulating stressing
    suggesting supporting swearing talking telling terming testifying thanking thinking threatening touting tweeting
    underlining underscoring undertaking urging using viewing voicing vowing wanting warning welcoming whispering
    worrying writing"""
)
"""Participles that carry on from the sentence's subject: calling it “…”."""
SAYING = DIRECT | CLAUSE
"""Beside a name they make it somebody's who speaks."""
