/** Systems have one of these fonts; a picture in a README loads none. */
const FONTS = `-apple-system,'Segoe UI','Noto Sans',Helvetica,Arial,sans-serif`;

/**
 * The style of a chart. The picture has a background of its own, since the page around it may be dark
 * while the system is light. The colors are those of GitHub; lines have a contrast of 4 at least.
 */
export const STYLE = `svg{font:13px ${FONTS}}
.back{fill:#fff;stroke:#d1d9e0}.text{fill:#1f2328}.faint{fill:#59636e}.bold{font-weight:600}
.grid{stroke:#d1d9e0}.line{fill:none;stroke:currentColor;stroke-width:2;stroke-linejoin:round}
.gap{stroke-dasharray:2 4}.dot,.last{fill:currentColor}
.stars{color:#9a6700}.citations{color:#0969da}.likes{color:#bf3989}
@media(prefers-color-scheme:dark){
.back{fill:#0d1117;stroke:#3d444d}.text{fill:#f0f6fc}.faint{fill:#9198a1}.grid{stroke:#3d444d}
.stars{color:#d29922}.citations{color:#4493f8}.likes{color:#db61a2}}`;
